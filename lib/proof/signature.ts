import { ed25519 } from "@noble/curves/ed25519";
import { z } from "zod";
import { type Tag, taggedBytes } from "./hash";
import { digits } from "./shapes";

/** A document with the deployment's signature: ed25519 over its tagged canonical bytes. */
export type Signed<T> = { body: T; key: string; signature: string };

export const signed = <S extends z.ZodType>(body: S) =>
  z.strictObject({
    body,
    /** The public key, 64 hexadecimal digits. */
    key: digits(64),
    signature: digits(128),
  });

/** Whether the key's owner signed exactly this. Never throws for a key or signature of nonsense. */
export function isSignedBy(tag: Tag, { body, key, signature }: Signed<unknown>): boolean {
  try {
    return ed25519.verify(signature, taggedBytes(tag, body), key);
  } catch {
    return false;
  }
}
