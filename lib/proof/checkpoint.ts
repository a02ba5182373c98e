import { z } from "zod";
import { type Hash, hashOf } from "./hash";
import { hash, instant, place, round } from "./shapes";
import { signed } from "./signature";

/** The deployment's word on a chain: these are its first `size` links, and it had no others. */
export const Checkpoint = z.strictObject({
  format: z.literal("anubis.checkpoint/1"),
  round,
  size: place,
  /** Root of the Merkle tree over the links' hashes. */
  root: hash,
  /** Hash of the last of these links. */
  head: hash,
  at: instant,
  /** Names the signed checkpoint before, so that one signature stands for all before it. */
  previous: hash.nullable(),
});
export type Checkpoint = z.output<typeof Checkpoint>;

export const SignedCheckpoint = signed(Checkpoint);
export type SignedCheckpoint = z.output<typeof SignedCheckpoint>;

export const checkpointHash = (checkpoint: SignedCheckpoint): Hash =>
  hashOf("checkpoint", { body: checkpoint.body, signature: checkpoint.signature });
