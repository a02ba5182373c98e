import type {
  LanguageModelV3,
  LanguageModelV3CallOptions,
  LanguageModelV3Prompt,
  LanguageModelV3StreamPart,
  LanguageModelV3Usage,
} from "@ai-sdk/provider";
import { pause } from "@/lib/core/pause";
import { estimateTokens, houseCompanionRef } from "../contract";
import { answerAs } from "./answer-as";
import { readPrompt } from "./read-prompt";

const finishReason = { unified: "stop", raw: "stop" } as const;

/**
 * A deterministic language model that needs no network and speaks for any companion. It knows who it
 * is from the prompt alone; the same prompt and `seed` give the same reply. `paceMs` is the pause
 * before each word of a streamed reply.
 */
export function createHouseCompanion({ paceMs }: { paceMs: number }): LanguageModelV3 {
  return {
    specificationVersion: "v3",
    provider: "house",
    modelId: houseCompanionRef,
    supportedUrls: {},
    async doGenerate({ prompt, seed, maxOutputTokens }) {
      const text = replyTo(prompt, seed, maxOutputTokens);
      return {
        content: [{ type: "text", text }],
        finishReason,
        usage: usageOf(prompt, text),
        warnings: [],
      };
    },
    async doStream(options) {
      return { stream: streamOf(options, paceMs) };
    },
  };
}

function replyTo(prompt: LanguageModelV3Prompt, seed = 0, most = Number.POSITIVE_INFINITY): string {
  const text = answerAs(readPrompt(prompt), seed);
  return estimateTokens(text) <= most ? text : text.slice(0, Math.floor(most) * 4);
}

function streamOf(
  { prompt, seed, maxOutputTokens, abortSignal }: LanguageModelV3CallOptions,
  paceMs: number,
): ReadableStream<LanguageModelV3StreamPart> {
  const text = replyTo(prompt, seed, maxOutputTokens);
  return new ReadableStream({
    async start(controller) {
      try {
        controller.enqueue({ type: "stream-start", warnings: [] });
        controller.enqueue({ type: "text-start", id: "words" });
        for (const delta of text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? []) {
          await pause(paceMs, abortSignal);
          controller.enqueue({ type: "text-delta", id: "words", delta });
        }
        controller.enqueue({ type: "text-end", id: "words" });
        controller.enqueue({ type: "finish", finishReason, usage: usageOf(prompt, text) });
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
}

/** About four characters to a token, counted of all that it was shown. */
function usageOf(prompt: LanguageModelV3Prompt, text: string): LanguageModelV3Usage {
  const input = prompt.reduce((sum, one) => sum + estimateTokens(wordsOf(one)), 0);
  const output = estimateTokens(text);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}

function wordsOf(message: LanguageModelV3Prompt[number]): string {
  if (message.role === "system") return message.content;
  return message.content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
}
