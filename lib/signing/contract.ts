import { z } from "zod";

/** A key that this deployment signs with, or has signed with. */
export const PublishedKey = z.object({
  algorithm: z.literal("ed25519"),
  publicKey: z.string().describe("64 hexadecimal digits"),
  since: z.string().describe("ISO 8601, UTC"),
  /** Whether new documents are signed with it. */
  current: z.boolean(),
});
export type PublishedKey = z.output<typeof PublishedKey>;
