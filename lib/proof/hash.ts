import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils";
import { canonicalJson } from "./canonical";

/** SHA-256 in 64 hexadecimal digits. */
export type Hash = string;

/** What a hash or a signature is about. In front of the bytes, so that one never passes for another. */
export type Tag = "manifest" | "prompt" | "player" | "text" | "link" | "checkpoint" | "purge";

/** `anubis/<tag>/1`, a line feed, and the canonical JSON: the bytes that are hashed and signed. */
export function taggedBytes(tag: Tag, value: unknown): Uint8Array {
  return utf8ToBytes(`anubis/${tag}/1\n${canonicalJson(value)}`);
}

export function hashOf(tag: Tag, value: unknown): Hash {
  return bytesToHex(sha256(taggedBytes(tag, value)));
}

/**
 * Binds to a value without showing it. The salt (random hexadecimal digits) keeps whoever does
 * not have it from trying values out.
 */
export function commitment(tag: "prompt" | "text", salt: string, value: unknown): Hash {
  return hashOf(tag, { salt, value });
}

/** Node of a Merkle tree over its two children, or over a leaf; RFC 6962's prefixes tell them apart. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return prefixed(0x01, hexToBytes(left + right));
}

export function leafHash(leaf: Hash): Hash {
  return prefixed(0x00, hexToBytes(leaf));
}

function prefixed(prefix: number, bytes: Uint8Array): Hash {
  return bytesToHex(sha256.create().update(Uint8Array.of(prefix)).update(bytes).digest());
}
