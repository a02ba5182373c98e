import { createEmbeddingModel, type EmbeddingSettings } from "@/lib/platform/ai";
import type { Embedder } from "./contract";
import { offlineEmbedder } from "./offline-embedder";
import { remoteEmbedder } from "./remote-embedder";

/**
 * The embedder that the settings name: a vendor's model, or the offline one where none is named.
 * Throws where the named model cannot be reached with these settings.
 */
export function createEmbedder(settings: EmbeddingSettings): Embedder {
  const name = settings.EMBEDDING_MODEL ?? offlineEmbedder.name;
  if (name === offlineEmbedder.name) return offlineEmbedder;
  return remoteEmbedder({
    name,
    model: createEmbeddingModel(name, settings),
    dimensions: settings.EMBEDDING_DIMENSIONS,
    thresholds: { copy: settings.EMBEDDING_COPY, similar: settings.EMBEDDING_SIMILAR },
  });
}
