import type { LanguageModelUsage, TextStreamPart, ToolSet } from "ai";
import { classifyError } from "@/lib/platform/ai";
import type { TokenUsage } from "../contract";
import type { Heard, ToolCall } from "./conclude";
import { storable } from "./storable";
import { Decision, EXPLANATION_MAX } from "./tools";

export type Part = TextStreamPart<ToolSet>;

export function nothingHeard(): Heard {
  return {
    answer: "",
    calls: [],
    error: null,
    finish: null,
    usage: { inputTokens: 0, outputTokens: 0 },
  };
}

/** Adds one part of the stream to what was heard. */
export function hear(heard: Heard, part: Part): void {
  if (part.type === "text-delta") heard.answer += part.text;
  if (part.type === "tool-call") heard.calls.push(callOf(part));
  if (part.type === "error") heard.error ??= classifyError(part.error);
  if (part.type === "finish") {
    // A provider that was cut short fills in "other" without a reason of its own.
    const cut = part.finishReason === "other" && part.rawFinishReason === undefined;
    heard.finish = cut ? null : part.finishReason;
    heard.usage = usageOf(part.totalUsage);
  }
}

type CallPart = Extract<Part, { type: "tool-call" }>;

function callOf(call: CallPart): ToolCall {
  const { toolName: tool } = call;
  const decision = Decision.safeParse(call.input);
  if (
    call.invalid ||
    !decision.success ||
    (tool !== "approveTransfer" && tool !== "rejectTransfer")
  )
    return { valid: false, detail: invalidDetail(call) };
  return { valid: true, tool, explanation: storable(decision.data.explanation, EXPLANATION_MAX) };
}

function invalidDetail(call: CallPart): string {
  const why = call.error instanceof Error ? call.error.message : "not a call of ours";
  return `${call.toolName}: ${why}`.slice(0, 300);
}

function usageOf(usage: LanguageModelUsage): TokenUsage {
  return { inputTokens: usage.inputTokens ?? 0, outputTokens: usage.outputTokens ?? 0 };
}
