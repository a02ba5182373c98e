import type {
  LanguageModelV3,
  LanguageModelV3CallOptions,
  LanguageModelV3Content,
  LanguageModelV3Prompt,
  LanguageModelV3StreamPart,
  LanguageModelV3Usage,
} from "@ai-sdk/provider";
import { pause } from "@/lib/core/pause";
import { houseModelRef } from "@/lib/platform/ai";
import { type Answer, answerIn } from "./answer";
import { readSeal } from "./seal";
import { weigh } from "./weigh";

const finishReason = { unified: "tool-calls", raw: "tool_calls" } as const;

/**
 * A deterministic language model that needs no network. It knows what it may be moved by from
 * the seal in the system prompt, and from nowhere else.
 * `paceMs` is the pause before each word of a streamed answer.
 */
export function createHouseModel({ paceMs }: { paceMs: number }): LanguageModelV3 {
  return {
    specificationVersion: "v3",
    provider: "house",
    modelId: houseModelRef,
    supportedUrls: {},
    async doGenerate({ prompt }) {
      const answer = answerTo(prompt);
      const content: LanguageModelV3Content[] = [
        { type: "text", text: answer.text },
        callOf(answer),
      ];
      return { content, finishReason, usage: usageOf(prompt, answer), warnings: [] };
    },
    async doStream({ prompt, abortSignal }) {
      return { stream: streamOf(prompt, paceMs, abortSignal) };
    },
  };
}

function answerTo(prompt: LanguageModelV3Prompt): Answer {
  const seal = readSeal(systemOf(prompt));
  const message = lastMessageOf(prompt);
  const mood = weigh(message, seal?.weakness ?? [], seal?.patience);
  return answerIn(seal?.voice ?? "", mood, message);
}

function systemOf(prompt: LanguageModelV3Prompt): string {
  return prompt.flatMap((one) => (one.role === "system" ? [one.content] : [])).join("\n\n");
}

function lastMessageOf(prompt: LanguageModelV3Prompt): string {
  const last = prompt.filter((one) => one.role === "user").at(-1);
  return (last?.content ?? [])
    .flatMap((part) => (part.type === "text" ? [part.text] : []))
    .join("\n");
}

function streamOf(
  prompt: LanguageModelV3Prompt,
  paceMs: number,
  signal: LanguageModelV3CallOptions["abortSignal"],
): ReadableStream<LanguageModelV3StreamPart> {
  const answer = answerTo(prompt);
  return new ReadableStream({
    async start(controller) {
      try {
        controller.enqueue({ type: "stream-start", warnings: [] });
        controller.enqueue({ type: "text-start", id: "words" });
        for (const delta of answer.text.match(/\S+\s*/g) ?? []) {
          await pause(paceMs, signal);
          controller.enqueue({ type: "text-delta", id: "words", delta });
        }
        controller.enqueue({ type: "text-end", id: "words" });
        controller.enqueue(callOf(answer));
        controller.enqueue({ type: "finish", finishReason, usage: usageOf(prompt, answer) });
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
}

function callOf({ tool, explanation }: Answer) {
  const input = JSON.stringify({ explanation });
  return { type: "tool-call", toolCallId: "decision", toolName: tool, input } as const;
}

/** Words stand for tokens: nobody pays for these. */
function usageOf(prompt: LanguageModelV3Prompt, answer: Answer): LanguageModelV3Usage {
  const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const input = count(systemOf(prompt)) + count(lastMessageOf(prompt));
  const output = count(answer.text) + count(answer.explanation);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}
