import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Keypair } from "@solana/web3.js";
import { base64Of, bytesOf } from "./entry";
import { writeDurably } from "./files";

/** The keys that the network itself holds. They are worth nothing anywhere else. */
export type Keys = {
  /** Pays what the faucet gives, and may mint the test dollars. */
  faucet: Keypair;
  /** The address of the test dollars. */
  usdc: Keypair;
};

const makeKeys = (): Keys => ({ faucet: Keypair.generate(), usdc: Keypair.generate() });

/** The keys that a folder keeps, made the first time; without a folder, new ones. */
export function keysIn(folder: string | null): Keys {
  if (folder === null) return makeKeys();
  const file = join(folder, "keys.json");
  if (existsSync(file)) {
    const { faucet, usdc } = JSON.parse(readFileSync(file, "utf8"));
    return {
      faucet: Keypair.fromSecretKey(bytesOf(faucet)),
      usdc: Keypair.fromSecretKey(bytesOf(usdc)),
    };
  }
  const keys = makeKeys();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const text = JSON.stringify({
    faucet: base64Of(keys.faucet.secretKey),
    usdc: base64Of(keys.usdc.secretKey),
  });
  writeDurably(file, text, 0o600);
  return keys;
}
