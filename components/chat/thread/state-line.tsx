import dynamic from "next/dynamic";
import { cx } from "@/components/ui/class-names";
import type { MessageNode } from "@/lib/chat/contract";
import type { MessageTools } from "./message-tools";
import { stateWords } from "./state-words";

const ReasonWords = dynamic(() =>
  import("@/components/reason-words").then((module) => module.ReasonWords),
);

/** Below a reply that did not end as it should: what happened, what it cost, what to do. */
export function StateLine({ message, tools }: { message: MessageNode; tools: MessageTools }) {
  const words = stateWords(message);
  if (words === null) return null;
  const { state, reason } = message;
  return (
    <p
      className={cx(
        "mt-2 flex flex-wrap items-baseline gap-x-3 border-l-2 py-0.5 pl-3 text-sm text-ink-2",
        state === "stopped" ? "border-line-strong" : "border-carnelian",
      )}
    >
      <span>
        {words} {reason && state === "blocked" && <ReasonWords reason={reason} code="blocked" />}
      </span>
      {state !== "blocked" && (
        <button
          type="button"
          onClick={() => tools.again(message)}
          className="underline decoration-line-strong underline-offset-[0.22em] hover:text-ink pointer-coarse:min-h-11"
        >
          Try again
        </button>
      )}
    </p>
  );
}
