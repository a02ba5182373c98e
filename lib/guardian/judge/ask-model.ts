import type { LanguageModelV3 } from "@ai-sdk/provider";
import { streamText } from "ai";
import { classifyError, singleToolCall } from "@/lib/platform/ai";
import type { Heard } from "./conclude";
import { hear, nothingHeard, type Part } from "./listen";
import { guardianTools } from "./tools";

export type Question = {
  model: LanguageModelV3;
  system: string;
  message: string;
  retriesMax: number;
  /** Aborts the answer; the reason it carries becomes the fault's detail. */
  signal: AbortSignal;
  onPart: (part: Part) => void | Promise<void>;
};

export const outputTokensMax = 4_000;
export const toolChoice = "auto";

/** Shows one message to one model and hears its answer out. Model faults end up in `error`. */
export async function askModel(question: Question): Promise<Heard> {
  const heard = nothingHeard();
  const { signal } = question;
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => {});
  const parts = stream(question)[Symbol.asyncIterator]();

  for (;;) {
    // A model that ignores its abort signal must not keep us waiting.
    const next = await Promise.race([parts.next(), aborted]).catch((error: unknown) => {
      heard.error ??= signal.aborted ? timedOut(signal) : classifyError(error);
      return null;
    });
    if (!next || next.done) return heard;
    hear(heard, next.value);
    await question.onPart(next.value);
  }
}

function timedOut(signal: AbortSignal): NonNullable<Heard["error"]> {
  const { reason } = signal;
  return { reason: "timeout", detail: reason instanceof Error ? reason.message : String(reason) };
}

function stream({ model, system, message, retriesMax, signal }: Question): AsyncIterable<Part> {
  return streamText({
    model,
    system,
    // The player's words stand alone in the user's role: nothing of ours is mixed into them.
    messages: [{ role: "user", content: message }],
    tools: guardianTools,
    toolChoice,
    maxRetries: retriesMax,
    maxOutputTokens: outputTokensMax,
    abortSignal: signal,
    providerOptions: singleToolCall,
    onError() {},
  }).fullStream;
}
