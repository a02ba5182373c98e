/** Turns texts into directions: what is said alike points alike. */
export type Embedder = {
  /** `provider/model`. Vectors of different names are never compared. */
  name: string;
  /** Numbers in a vector. */
  dimensions: number;
  /** A vector of unit length for each text, in order. Throws where a remote model cannot answer. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  /** Cosines calibrated for this embedder (docs/similarity.md). */
  thresholds: Thresholds;
};

export type Thresholds = {
  /** From here on a message is a copy of another, perhaps disguised. */
  copy: number;
  /** From here on a message is worth showing beside another: copies and close rewordings. */
  similar: number;
};
