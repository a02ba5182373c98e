import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Older } from "@/components/ui/pagination";
import { Time } from "@/components/ui/time";
import { dropDraftAction, startDraftAction, voteDraftAction } from "@/lib/team/actions";
import type { DraftView, TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { ActButton, AskButton } from "./act-button";
import { DraftEditor } from "./draft-editor";
import { draftsHref, teamHref } from "./links";
import { CommentForm } from "./say-form";
import { SendPanel } from "./send-panel";
import { TermsForm } from "./terms-form";
import { approvalWords, missingWords, termsWords } from "./words";

type Scene = { team: TeamPage; inside: TeamInside };

/** What the team writes together, from the first word to the price. */
export function Drafts({ team, inside, older }: Scene & { older: boolean }) {
  return (
    <section aria-labelledby="drafts" className="rule-double mt-6 pt-4">
      <h2 id="drafts">Drafts</h2>
      <p className="mt-1.5 measure text-sm text-ink-2">
        Nothing leaves the pool before {approvalWords(inside.approval, inside.votesNeeded)} the very
        words that are sent.
      </p>
      {inside.openDrafts === 0 && (
        <Empty title="No draft yet">
          Choose whom you write to. Everybody can change the words.
        </Empty>
      )}
      {older && (
        <p className="mt-3 text-sm">
          <Link href={teamHref(team.slug)}>Back to the newest drafts</Link>
        </p>
      )}
      {inside.drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} team={team} inside={inside} />
      ))}
      {inside.olderDrafts && (
        <Older href={draftsHref(team.slug, inside.olderDrafts)} label="Older drafts" />
      )}
      <h3 className="mt-5">Begin another</h3>
      <p className="mt-2 flex flex-wrap gap-2">
        {inside.rounds.map(({ id, number, guardian }) => (
          <ActButton key={id} action={startDraftAction} input={{ teamId: team.id, roundId: id }}>
            {`Write to ${guardian}, round ${number}`}
          </ActButton>
        ))}
      </p>
    </section>
  );
}

function Draft({ draft, team, inside }: Scene & { draft: DraftView }) {
  const plans = team.mine?.role !== "member";
  const here = inside.present.filter(({ draftId }) => draftId === draft.id);
  return (
    <article
      aria-label={`Draft to ${whom(draft)}`}
      className="mt-4 grid gap-4 border-b border-line pb-6"
    >
      <h3>
        To {whom(draft)}
        <span className="ml-2 font-sans text-sm font-normal text-ink-3">
          begun by {draft.author}, <Time at={draft.at} />
        </span>
      </h3>
      <DraftEditor teamId={team.id} draft={draft} writing={here.map(({ handle }) => handle)} />
      {plans ? (
        <TermsForm draft={draft} members={team.members} key={draft.revision} />
      ) : (
        <p className="text-sm text-ink-2">{termsWords(draft)}</p>
      )}
      <Approval draft={draft} team={team} inside={inside} />
      <Sending draft={draft} inside={inside} plans={plans} />
      <Comments draft={draft} />
    </article>
  );
}

function Approval({ draft, team, inside }: Scene & { draft: DraftView }) {
  const role = team.mine?.role;
  const counts = inside.approval === "votes" || role === "leader";
  const vote = { draftId: draft.id, revision: draft.revision, approve: !draft.approvedByMe };
  const { approvals } = draft;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-2">
      {counts && draft.text.trim() !== "" && (
        <ActButton action={voteDraftAction} input={vote}>
          {draft.approvedByMe ? "Take my approval back" : `Approve version ${draft.revision}`}
        </ActButton>
      )}
      <span>
        {approvals.length > 0
          ? `Approved by ${approvals.join(", ")}.`
          : "Nobody has approved it yet."}
        {draft.missing === "earlier" &&
          " A vote does not count for money that was put in before its voter came."}
      </span>
      {role !== "member" && (
        <AskButton
          action={dropDraftAction}
          input={{ draftId: draft.id }}
          variant="quiet"
          title="Put this draft away?"
          text="It is not shown any more, and cannot be sent. Nothing was paid for it."
          act="Put away"
          doing="Putting away"
          done="The draft is put away."
        >
          Put away
        </AskButton>
      )}
    </div>
  );
}

function Sending({
  draft,
  inside,
  plans,
}: {
  draft: DraftView;
  inside: TeamInside;
  plans: boolean;
}) {
  if (!draft.to)
    return <Note tone="quiet">This round takes no messages now, so it cannot be sent.</Note>;
  if (draft.text.trim() === "") return null;
  const waits = missingWords(draft, Math.min(inside.votesNeeded, inside.parts.length));
  if (waits) return <p>{plans && <Button locked={waits} />}</p>;
  if (!plans) return <Note tone="quiet">Approved. The leader or a strategist can send it.</Note>;
  return <SendPanel draftId={draft.id} key={`send-${draft.revision}`} />;
}

function Comments({ draft }: { draft: DraftView }) {
  const { comments, versions } = draft;
  return (
    <section aria-label="Comments" className="text-sm">
      {comments.length > 0 && (
        <ul className="mb-3 grid gap-2">
          {comments.map((comment) => (
            <li key={comment.id} className="wrap-anywhere">
              <b className="font-medium">{comment.author}</b>{" "}
              <span className="text-xs text-ink-3">
                <Time at={comment.at} />
              </span>
              <p className="whitespace-pre-wrap">{comment.text}</p>
            </li>
          ))}
        </ul>
      )}
      <CommentForm draftId={draft.id} />
      {versions.length > 0 && (
        <details className="mt-3">
          <summary className="text-ink-2">
            {versions.length === 1 ? "One version" : `${versions.length} versions`}
          </summary>
          <ul className="mt-2 text-ink-3">
            {versions.map((version) => (
              <li key={version.revision}>
                Version {version.revision} by {version.editor}, <Time at={version.at} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function whom({ to, roundNumber }: DraftView): string {
  return to ? `${to.guardian}, round ${roundNumber}` : `round ${roundNumber}`;
}
