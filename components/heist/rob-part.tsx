import Link from "next/link";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import {
  type ExecuteHeist,
  type HeistPreview,
  type HeistResult,
  type HeistTerms,
  type ItemView,
  type ToolKind,
  toolKinds,
} from "@/lib/heist/contract";
import { ruleWords } from "./heist-words";
import { RobFigures } from "./rob-figures";
import { RobButton } from "./rob-panel";
import { RuleList } from "./rule-list";

type Props = {
  chosen: { preview: HeistPreview; tools: ToolKind[] } | null;
  held: readonly ItemView[];
  terms: HeistTerms;
  hrefs: { back: string; withTools: (tools: ToolKind[]) => string };
  action: (input: ExecuteHeist) => Promise<ActionResult<HeistResult>>;
  now: Date;
  /** Why nobody can be chosen at all. */
  closed: "stopped" | "peaceful" | null;
};

/** The chosen heist with all its rules and figures: beside the board, and a sheet on a phone. */
export function RobPart({ chosen, held, terms, hrefs, action, now, closed }: Props) {
  if (!chosen) return <HowItWorks terms={terms} closed={closed} />;
  const { preview, tools } = chosen;
  const { handle, shield } = preview;
  const owned = toolKinds.filter((tool) => held.some(({ kind }) => kind === tool));
  return (
    <div className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:max-h-[76dvh] max-lg:overflow-y-auto max-lg:border-t-[3px] max-lg:border-double max-lg:border-line-strong max-lg:bg-overlay max-lg:px-4 max-lg:pt-3.5 max-lg:pb-[84px] lg:sticky lg:top-7">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="[overflow-wrap:anywhere]">Rob {handle}?</h2>
        <span className="text-xs text-ink-3 lg:hidden">1 of your {preview.tokens} tokens</span>
      </div>
      <p className="mt-1.5 text-sm text-ink-2 max-lg:hidden">
        You take {terms.stealPercentage} % of {handle}'s season points, at most {preview.cap}. Every
        rule is checked again when you confirm.
      </p>
      <RobFigures preview={preview} percent={terms.stealPercentage} />
      {owned.length > 0 && (
        <fieldset className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <legend className="sr-only">Tools</legend>
          {owned.map((tool) => (
            <Link
              key={tool}
              href={hrefs.withTools(
                tools.includes(tool) ? tools.filter((each) => each !== tool) : [...tools, tool],
              )}
              scroll={false}
              className="min-h-8 py-1 pointer-coarse:min-h-11"
            >
              {tools.includes(tool) ? `Leave the ${tool}` : `Take the ${tool}`}
            </Link>
          ))}
        </fieldset>
      )}
      {shield && (
        <p className="mt-3 text-sm text-ink-2">
          {handle} has a shield up: it blocks in {shield.chance} of 100 draws, which costs you the
          token, and else leaves you {preview.halved} points. Its seal is{" "}
          <code className="text-xs [overflow-wrap:anywhere]">
            {shield.commitment.slice(0, 16)}…
          </code>
        </p>
      )}
      <RobButton
        key={`${preview.targetId}-${tools.join()}`}
        targetId={preview.targetId as Id<"user">}
        handle={handle}
        amount={preview.amount}
        allowed={preview.allowed}
        why={preview.reason ? ruleWords[preview.reason].fails : ""}
        tools={tools}
        cancelHref={hrefs.back}
        action={action}
      />
      <RuleList rules={preview.rules} now={now} />
      <p className="mt-3 text-xs text-ink-3">
        A heist that fails costs no token, unless a shield blocks it. {handle} is told, and may rob
        you back for {terms.counterHours} hours. Nobody else can rob {handle} for{" "}
        {terms.protectionHours} hours.
      </p>
    </div>
  );
}

const beforehand = {
  stopped: {
    title: "Heists are stopped",
    text: "Nobody can be robbed until the house starts them again. These are the rules then.",
  },
  peaceful: {
    title: "You are at peace",
    text: "Nobody robs you, and you rob nobody. These are the rules in the open league.",
  },
  open: {
    title: "Choose somebody",
    text: "Beside every name stands what you would take, or which rule is against it. You see all rules and both scores before you confirm.",
  },
} as const;

function HowItWorks({ terms, closed }: Pick<Props, "terms" | "closed">) {
  const { title, text } = beforehand[closed ?? "open"];
  return (
    <>
      <h2>{title}</h2>
      <p className="mt-1.5 text-sm text-ink-2">{text}</p>
      <ul className="rule-double mt-4 space-y-2 pt-4 text-sm text-ink-2">
        <li>
          A heist costs one token. You get one for each <Link href="/friends">friend</Link> who
          takes part, and the first places of a month <Link href="/leaderboard">win some</Link>.
        </li>
        <li>
          You pause {terms.cooldownHours} hours after it; the robbed are protected for{" "}
          {terms.protectionHours}.
        </li>
        <li>
          Nobody loses more than {terms.lossCapPercentage} % of their highest points in a month, or
          to the same person twice.
        </li>
        <li>The robbed may rob back for {terms.counterHours} hours.</li>
      </ul>
    </>
  );
}
