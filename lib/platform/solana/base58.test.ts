import { PublicKey } from "@solana/web3.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase58, toBase58 } from "./base58";

test("bytes survive base58, whatever zeros they begin with", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(fromBase58(toBase58(bytes))).toEqual(bytes);
    }),
  );
});

test("an address is written as the chain's own library writes it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      expect(toBase58(bytes)).toBe(new PublicKey(bytes).toBase58());
    }),
  );
});

test("what is no base58 has no bytes", () => {
  for (const text of ["0", "O", "I", "l", "a b", "é"]) expect(fromBase58(text)).toBeNull();
});
