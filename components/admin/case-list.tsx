import Link from "next/link";
import { attemptHref } from "@/components/bounty/links";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { CaseView, DecideCase } from "@/lib/moderation/contract";
import { categoryWords } from "../moderation/category-words";
import { CaseDecision } from "./case-decision";

const outcomeWords: Record<CaseView["outcome"], string> = {
  allow: "Allowed",
  review: "Let through, to be looked at",
  block: "Refused",
  support: "Help was offered",
};

/** Messages that were refused or want looking at, the newest first. */
export function CaseList(props: {
  cases: CaseView[];
  handles: Record<string, string>;
  action: (input: DecideCase) => Promise<ActionResult<unknown>>;
}) {
  if (props.cases.length === 0)
    return <Empty title="No message waits">What is refused or doubtful comes here.</Empty>;
  return (
    <ul className="flex flex-col gap-6">
      {props.cases.map((one) => (
        <li key={one.id} className="border-b border-line pb-6">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
            <Tag>{outcomeWords[one.outcome]}</Tag>
            {one.appeal && !one.decision && <Tag tone="info">Appealed</Tag>}
            <span>{one.categories.map((category) => categoryWords[category]).join(", ")}</span>
            <span>
              {Math.floor(one.confidence * 100)} % sure
              {one.judge === "openai" && ", by OpenAI"}
            </span>
            <span>by {props.handles[one.userId] ?? one.userId}</span>
            <Time at={one.at} />
            {one.place === "bounty" && one.subject && (
              <Link href={attemptHref(one.subject)}>Attempt</Link>
            )}
          </p>
          <p className="my-3 whitespace-pre-wrap wrap-anywhere">
            {one.message || <em>Erased at the wish of who wrote it.</em>}
          </p>
          <Appeal words={one.appeal} />
          {one.decision ? (
            <Note tone="quiet">
              {one.decision === "cleared" ? "Harmless" : "Harmful"}, said{" "}
              {props.handles[one.decidedBy ?? ""] ?? one.decidedBy}: {one.decisionReason}
            </Note>
          ) : (
            <CaseDecision caseId={one.id} appealed={one.appeal !== null} action={props.action} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Appeal({ words }: { words: string | null }) {
  if (!words) return null;
  return (
    <p className="mb-3 border-l-2 border-lapis pl-3 whitespace-pre-wrap wrap-anywhere">
      <span className="block text-sm text-ink-3">Their appeal</span>
      {words}
    </p>
  );
}
