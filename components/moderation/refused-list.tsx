import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { AppealCase, MyCaseView } from "@/lib/moderation/contract";
import { AppealDialog } from "./appeal-dialog";
import { categoryWords } from "./category-words";

/** One's own messages that were refused, and what came of each appeal. */
export function RefusedList(props: {
  cases: MyCaseView[];
  action: (input: AppealCase) => Promise<ActionResult<unknown>>;
}) {
  if (props.cases.length === 0)
    return (
      <Empty title="Nothing of yours was refused">
        If a message is ever not taken, you find it here and can ask for another look.
      </Empty>
    );
  return (
    <ul className="flex flex-col gap-6">
      {props.cases.map((one) => (
        <li key={one.id} className="border-b border-line pb-6">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
            <StateTag of={one} />
            <span>{one.categories.map((category) => categoryWords[category]).join(", ")}</span>
            <Time at={one.at} />
          </p>
          <p className="my-3 measure whitespace-pre-wrap wrap-anywhere">
            {one.message || <em>Erased.</em>}
          </p>
          {one.appeal && (
            <p className="mb-3 measure border-l-2 border-lapis pl-3 whitespace-pre-wrap wrap-anywhere">
              <span className="block text-sm text-ink-3">What you said</span>
              {one.appeal}
            </p>
          )}
          {one.decision && (
            <Note tone="quiet">
              {one.decision === "cleared" ? "It was harmless. " : "It stays refused. "}
              {one.decisionReason}
              {one.decision === "cleared" && one.appeal && " Send it again and it will be taken."}
            </Note>
          )}
          {one.appealBy && (
            <div className="flex flex-wrap items-center gap-3">
              <AppealDialog caseId={one.id} action={props.action} />
              <span className="text-sm text-ink-3">
                until <Time at={one.appealBy} />
              </span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function StateTag({ of: { decision, appeal } }: { of: MyCaseView }) {
  if (decision === "cleared") return <Tag tone="success">Found harmless</Tag>;
  if (decision === "confirmed") return <Tag>Stays refused</Tag>;
  return appeal ? <Tag tone="info">Being looked at</Tag> : <Tag>Refused</Tag>;
}
