import type { LanguageModelV3 } from "@ai-sdk/provider";
import type { Judgement } from "../contract";
import { resolveModel } from "../models";
import { askModel } from "./ask-model";
import { type Conclusion, conclude, type Heard } from "./conclude";
import type { Part } from "./listen";
import { storable } from "./storable";

export const retriesMaxDefault = 1;

/** Longest answer that is kept, in characters. */
const ANSWER_MAX = 20_000;

export type JudgeMessage = {
  /** `provider/model` or a model itself; the next one is asked if one is unavailable. */
  models: readonly (string | LanguageModelV3)[];
  /** The model behind `provider/model`; may throw. This process's own models when left out. */
  resolve?: (ref: string) => LanguageModelV3;
  system: string;
  message: string;
  /** For the whole judgement, all models together. */
  timeoutMs: number;
  /** Repetitions of a refused request to one model. */
  retriesMax?: number;
  /** The caller's own wish to stop; then `judgeMessage` rejects with its reason. */
  signal?: AbortSignal;
  /** The words of the answer, in order, as they come. */
  onText?: (text: string) => void | Promise<void>;
};

/**
 * Shows a message to the guardian's models, in order, until one answers. A later model is asked
 * only while nothing of an answer was heard. Never throws for a fault of a model.
 */
export async function judgeMessage(input: JudgeMessage): Promise<Judgement> {
  const deadline = AbortSignal.timeout(input.timeoutMs);
  let last: Judgement = unavailable("", "There is no model to ask.");
  for (const [index, entry] of input.models.entries()) {
    const model = resolved(entry, input.resolve ?? resolveModel);
    if (typeof model === "string") {
      last = unavailable(String(entry), model);
      continue;
    }
    const name = typeof entry === "string" ? entry : entry.modelId;
    const silenceMs = input.timeoutMs / (input.models.length - index);
    const { heard, begun } = await listenTo(model, input, deadline, silenceMs);
    input.signal?.throwIfAborted();
    last = judgement(name, heard, conclude(heard));
    if (begun || !passesOn(last) || deadline.aborted) return last;
  }
  return last;
}

/** Asks one model, giving up early if it shows no sign of an answer within `silenceMs`. */
async function listenTo(
  model: LanguageModelV3,
  input: JudgeMessage,
  deadline: AbortSignal,
  silenceMs: number,
): Promise<{ heard: Heard; begun: boolean }> {
  let begun = false;
  const silence = new AbortController();
  const timer = setTimeout(
    () => silence.abort(new Error("The model stayed silent for its share of the time.")),
    silenceMs,
  );
  const signals = [deadline, silence.signal, ...(input.signal ? [input.signal] : [])];
  try {
    const heard = await askModel({
      model,
      system: input.system,
      message: input.message,
      retriesMax: input.retriesMax ?? retriesMaxDefault,
      signal: AbortSignal.any(signals),
      async onPart(part) {
        if (!signsOfAnswer.has(part.type)) return;
        begun = true;
        clearTimeout(timer);
        if (part.type === "text-delta") await input.onText?.(part.text);
      },
    });
    return { heard, begun };
  } finally {
    clearTimeout(timer);
  }
}

const signsOfAnswer = new Set<Part["type"]>([
  "text-delta",
  "reasoning-delta",
  "tool-input-start",
  "tool-call",
]);

/** Faults after which another model may be asked. */
function passesOn(judgement: Judgement): boolean {
  return (
    judgement.kind === "fault" &&
    ["provider_error", "cut_stream", "timeout"].includes(judgement.reason)
  );
}

/** The model, or why it cannot be had. */
function resolved(
  entry: string | LanguageModelV3,
  resolve: (ref: string) => LanguageModelV3,
): LanguageModelV3 | string {
  if (typeof entry !== "string") return entry;
  try {
    return resolve(entry);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function judgement(model: string, heard: Heard, conclusion: Conclusion): Judgement {
  const { usage } = heard;
  const answer = storable(heard.answer, ANSWER_MAX);
  if (conclusion.kind === "fault") return { ...conclusion, answer, model };
  return { ...conclusion, answer, model, usage };
}

function unavailable(model: string, detail: string): Judgement {
  return { kind: "fault", reason: "provider_error", detail, answer: "", model };
}
