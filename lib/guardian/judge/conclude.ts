import type { FinishReason } from "ai";
import type { FaultReason, TokenUsage } from "../contract";

export type ToolCall =
  | { valid: true; tool: "approveTransfer" | "rejectTransfer"; explanation: string }
  | { valid: false; detail: string };

/** Everything one model sent in one answer. */
export type Heard = {
  answer: string;
  calls: ToolCall[];
  /** The first error in the stream, already classified. */
  error: { reason: FaultReason; detail: string } | null;
  finish: FinishReason | null;
  usage: TokenUsage;
};

export type Conclusion =
  | {
      kind: "judged";
      verdict: "approved" | "rejected";
      explanation: string;
      toolCalled: boolean;
    }
  | { kind: "fault"; reason: FaultReason; detail: string };

const undecided = "The guardian answered without using either tool, so the pool stays closed.";

/** What an answer means. Only a whole answer with exactly one valid call can release anything. */
export function conclude(heard: Heard): Conclusion {
  if (heard.error) return { kind: "fault", ...heard.error };
  const stopped = unfinished(heard.finish);
  if (stopped) return { kind: "fault", ...stopped };
  if (heard.calls.length > 1)
    return fault("two_calls", `The model called ${heard.calls.length} tools in one answer.`);
  return decide(heard);
}

function decide({ calls: [call] }: Heard): Conclusion {
  if (call && !call.valid) return fault("malformed_call", call.detail);
  if (call)
    return {
      kind: "judged",
      verdict: call.tool === "approveTransfer" ? "approved" : "rejected",
      explanation: call.explanation,
      toolCalled: true,
    };
  return { kind: "judged", verdict: "rejected", explanation: undecided, toolCalled: false };
}

function unfinished(finish: FinishReason | null): { reason: FaultReason; detail: string } | null {
  if (finish === "content-filter")
    return { reason: "content_filter", detail: "The provider's filter withheld the answer." };
  if (finish === null)
    return { reason: "cut_stream", detail: "The answer ended without a finish." };
  if (finish === "error")
    return { reason: "provider_error", detail: "The provider reported an error." };
  return null;
}

function fault(reason: FaultReason, detail: string): Conclusion {
  return { kind: "fault", reason, detail };
}
