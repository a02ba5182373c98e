import type { LanguageModelV3 } from "@ai-sdk/provider";
import { type ModelMessage, streamText, type TextStreamPart, type ToolSet } from "ai";
import { classifyError } from "@/lib/platform/ai";
import { openTextGate } from "./text-gate";

export type AskCompanion = {
  /** `provider/model`, in order: a later one is asked only while nothing of a reply was heard. */
  models: readonly string[];
  resolve: (ref: string) => LanguageModelV3;
  system: string;
  messages: ModelMessage[];
  outputTokensMax: number;
  /** Longest reply, in UTF-16 units. */
  lengthMax: number;
  /** Longest silence before the first word and between two. */
  silenceMs: number;
  /** For the whole reply, all models together. */
  timeoutMs: number;
  /** Ends the reply; `askCompanion` then returns what was heard with the fault `aborted`. */
  signal: AbortSignal;
  /** For the house's own models, which draw nothing by themselves. */
  seed: number;
  /** Words in order. The model is not read on while this waits; throwing ends the reply. */
  onText: (text: string) => void | Promise<void>;
};

export type Counted = { inputTokens: number; outputTokens: number };
export type Heard =
  /** `cut` where the model, or the longest length, ended it in the middle. */
  | { kind: "whole"; model: string; cut: boolean; usage: Counted | null }
  | {
      kind: "fault";
      reason: FaultReason;
      detail: string;
      /** "" where no model was at hand. */
      model: string;
      usage: Counted | null;
    };
type FaultReason =
  | "provider_error"
  | "cut_stream"
  | "content_filter"
  | "timeout"
  | "empty"
  | "aborted";
type Part = TextStreamPart<ToolSet>;

const RETRIES_MAX = 1;

/** Asks companions' models in order until one replies. Never throws for a fault of a model. */
export async function askCompanion(ask: AskCompanion): Promise<Heard> {
  const deadline = AbortSignal.timeout(ask.timeoutMs);
  let last: Heard = fault("provider_error", "There is no model to ask.", "");
  for (const ref of ask.models) {
    const model = resolved(ref, ask.resolve);
    if (typeof model === "string") {
      last = fault("provider_error", model, ref);
      continue;
    }
    const { heard, begun } = await hearOut(model, ref, ask, deadline);
    last = heard;
    if (heard.kind === "whole" || begun || heard.reason === "aborted" || deadline.aborted) break;
  }
  return last;
}

type Hearing = { begun: boolean; full: boolean; finish: Finish | null };

async function hearOut(
  model: LanguageModelV3,
  ref: string,
  ask: AskCompanion,
  deadline: AbortSignal,
): Promise<{ heard: Heard; begun: boolean }> {
  const silence = silenceTimer(ask.silenceMs);
  const over = AbortSignal.any([deadline, silence.signal, ask.signal]);
  const gate = openTextGate(ask.lengthMax);
  const hearing: Hearing = { begun: false, full: false, finish: null };
  const hear = async (part: Part): Promise<void> => {
    if (part.type === "error") throw part.error;
    if (part.type === "finish") hearing.finish = finishOf(part);
    if (part.type === "reasoning-delta") silence.heard();
    const text = part.type === "text-delta" ? gate.pass(part.text) : "";
    if (text === "") return;
    silence.heard();
    hearing.begun = true;
    await ask.onText(text);
    hearing.full = gate.isFull();
  };
  try {
    await readOn(stream(model, ask, over), over, hear, () => hearing.full);
    return { heard: conclude(ref, hearing), begun: hearing.begun };
  } catch (error) {
    const usage = hearing.finish?.usage ?? null;
    return { heard: { ...faultOf(error, ref, over, ask.signal), usage }, begun: hearing.begun };
  } finally {
    silence.end();
  }
}

/** Hears part after part, and waits for none that does not come once `over` has aborted. */
async function readOn(
  stream: AsyncIterable<Part>,
  over: AbortSignal,
  hear: (part: Part) => Promise<void>,
  isEnough: () => boolean,
): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    if (over.aborted) reject(over.reason);
    over.addEventListener("abort", () => reject(over.reason), { once: true });
  });
  ended.catch(() => {});
  const parts = stream[Symbol.asyncIterator]();
  try {
    while (!isEnough()) {
      const next = await Promise.race([parts.next(), ended]);
      if (next.done) return;
      await hear(next.value);
    }
  } finally {
    parts.return?.().catch(() => {});
  }
}

type Finish = { reason: string | null; usage: Counted | null };

function finishOf(part: Extract<Part, { type: "finish" }>): Finish {
  // A provider that was cut short fills in "other" without a reason of its own.
  const isCut = part.finishReason === "other" && part.rawFinishReason === undefined;
  const { inputTokens, outputTokens } = part.totalUsage;
  const usage =
    isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : null;
  return { reason: isCut ? null : part.finishReason, usage };
}

const COUNT_MAX = 1_000_000_000;

/** Whether a model's word about how many tokens there were can be one: it is what people pay by. */
function isCount(tokens: number | undefined): tokens is number {
  return Number.isInteger(tokens) && Number(tokens) >= 0 && Number(tokens) <= COUNT_MAX;
}

function conclude(model: string, { begun, full, finish }: Hearing): Heard {
  const usage = finish?.usage ?? null;
  if (full) return whole(model, true, usage);
  const problem = problemOf(finish?.reason ?? null, begun);
  if (problem) return { ...fault(...problem, model), usage };
  return whole(model, finish?.reason === "length", usage);
}

function problemOf(finish: string | null, begun: boolean): [FaultReason, string] | null {
  if (finish === null) return ["cut_stream", "The reply ended without a finish."];
  if (finish === "content-filter") return ["content_filter", "The provider withheld the reply."];
  if (finish === "error") return ["provider_error", "The provider reported an error."];
  return begun ? null : ["empty", `The model finished (${finish}) without a word.`];
}

function faultOf(error: unknown, model: string, over: AbortSignal, caller: AbortSignal) {
  if (caller.aborted) return fault("aborted", String(caller.reason), model);
  if (over.aborted) return fault("timeout", String(over.reason), model);
  const { reason, detail } = classifyError(error);
  return fault(reason, detail, model);
}

function stream(
  model: LanguageModelV3,
  { system, messages, outputTokensMax, seed }: AskCompanion,
  abortSignal: AbortSignal,
): AsyncIterable<Part> {
  return streamText({
    model,
    system,
    messages,
    allowSystemInMessages: true,
    maxRetries: RETRIES_MAX,
    maxOutputTokens: outputTokensMax,
    ...(model.provider === "house" ? { seed } : {}),
    abortSignal,
    onError() {},
  }).fullStream;
}

function silenceTimer(ms: number) {
  const silent = new AbortController();
  const abort = () => silent.abort(new Error("The model fell silent."));
  let timer = setTimeout(abort, ms);
  return {
    signal: silent.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(abort, ms);
    },
    end: () => clearTimeout(timer),
  };
}

/** The model, or why it cannot be had. */
function resolved(
  ref: string,
  resolve: (ref: string) => LanguageModelV3,
): LanguageModelV3 | string {
  try {
    return resolve(ref);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function whole(model: string, cut: boolean, usage: Counted | null): Heard {
  return { kind: "whole", model, cut, usage };
}

function fault(reason: FaultReason, detail: string, model: string) {
  return { kind: "fault", reason, detail, model, usage: null } satisfies Heard;
}
