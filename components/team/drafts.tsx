import { Time } from "@/components/ui/time";
import { dropDraftAction, startDraftAction, voteDraftAction } from "@/lib/team/actions";
import type { TeamRole } from "@/lib/team/contract";
import type { DraftView, TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { ActButton } from "./act-button";
import { DraftEditor } from "./draft-editor";
import { CommentForm } from "./say-form";
import { SendPanel } from "./send-panel";
import { TermsForm } from "./terms-form";
import { approvalWords } from "./words";

/** What the team writes together, from the first word to the price. */
export function Drafts({ team, inside }: { team: TeamPage; inside: TeamInside }) {
  return (
    <section aria-labelledby="drafts" className="rule-double mt-6 pt-4">
      <h2 id="drafts">Drafts</h2>
      <p className="measure text-sm text-ink-2">
        Nothing leaves the pool before {approvalWords(inside.approval, inside.votesNeeded)} the very
        words that are sent.
      </p>
      <p className="mt-3 flex flex-wrap gap-2">
        {inside.rounds.map(({ id, number, guardian }) => (
          <ActButton key={id} action={startDraftAction} input={{ teamId: team.id, roundId: id }}>
            {`Write to ${guardian}, round ${number}`}
          </ActButton>
        ))}
      </p>
      {inside.drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} team={team} inside={inside} />
      ))}
    </section>
  );
}

function Draft({ draft, team, inside }: { draft: DraftView; team: TeamPage; inside: TeamInside }) {
  const role: TeamRole = team.mine?.role ?? "member";
  const plans = role !== "member";
  const vote = { draftId: draft.id, revision: draft.revision, approve: !draft.approvedByMe };
  const here = inside.present.filter(({ draftId }) => draftId === draft.id);
  return (
    <article className="mt-5 grid gap-4 border-b border-line pb-5">
      <DraftEditor teamId={team.id} draft={draft} writing={here.map(({ handle }) => handle)} />
      {plans && <TermsForm draft={draft} members={team.members} key={draft.revision} />}
      <p className="flex flex-wrap items-center gap-3 text-sm text-ink-2">
        <ActButton action={voteDraftAction} input={vote}>
          {draft.approvedByMe ? "Take my approval back" : "Approve this version"}
        </ActButton>
        {draft.approvals.length > 0 ? `Approved by ${draft.approvals.join(", ")}.` : "Nobody yet."}
        {plans && (
          <ActButton
            action={dropDraftAction}
            input={{ draftId: draft.id }}
            variant="quiet"
            ask="Put this draft away?"
          >
            Put away
          </ActButton>
        )}
      </p>
      {plans && draft.missing === null && draft.text.trim() !== "" && (
        <SendPanel draftId={draft.id} key={`send-${draft.revision}`} />
      )}
      <details className="text-sm">
        <summary className="text-ink-2">
          {draft.comments.length} comments, {draft.versions.length} versions
        </summary>
        <ul className="mt-2 grid gap-1.5">
          {draft.comments.map((comment) => (
            <li key={comment.id} className="wrap-anywhere">
              <b className="font-medium">{comment.author}</b> {comment.text}{" "}
              <span className="text-ink-3">
                <Time at={comment.at} />
              </span>
            </li>
          ))}
        </ul>
        <ul className="mt-2 text-ink-3">
          {draft.versions.map((version) => (
            <li key={version.revision}>
              Version {version.revision} by {version.editor}, <Time at={version.at} />
            </li>
          ))}
        </ul>
        <div className="mt-3">
          <CommentForm draftId={draft.id} />
        </div>
      </details>
    </article>
  );
}
