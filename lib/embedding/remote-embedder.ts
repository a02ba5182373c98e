import type { EmbeddingModelV3 } from "@ai-sdk/provider";
import { embedMany } from "ai";
import type { Embedder, Thresholds } from "./contract";
import { toUnitLength } from "./unit-length";

type Remote = {
  name: string;
  model: EmbeddingModelV3;
  /** How many numbers the model is asked for, and has to answer with. */
  dimensions: number;
  thresholds: Thresholds;
  /** Milliseconds for one call of `embed`, retries included. */
  timeoutMs?: number;
};

/** A vendor's model behind the same interface as the offline one. */
export function remoteEmbedder({
  name,
  model,
  dimensions,
  thresholds,
  timeoutMs = 30_000,
}: Remote): Embedder {
  return {
    name,
    dimensions,
    thresholds,
    async embed(texts) {
      if (texts.length === 0) return [];
      const { embeddings } = await embedMany({
        model,
        values: texts.map((text) => text.trim() || "."), // vendors refuse an empty text
        abortSignal: AbortSignal.timeout(timeoutMs),
        providerOptions: { openai: { dimensions }, compatible: { dimensions } },
      });
      return embeddings.map((numbers) => {
        if (numbers.length !== dimensions)
          throw new Error(
            `${name} answers with ${numbers.length} numbers, not ${dimensions}. Set EMBEDDING_DIMENSIONS=${numbers.length}.`,
          );
        return toUnitLength(Float32Array.from(numbers));
      });
    },
  };
}
