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
  /** The address of the tokens that are staked. */
  token: Keypair;
};

const names = ["faucet", "usdc", "token"] as const;

/** The keys that a folder keeps, made the first time; without a folder, new ones. */
export function keysIn(folder: string | null): Keys {
  if (folder === null) return keysFrom(() => Keypair.generate());
  const file = join(folder, "keys.json");
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, "utf8"));
    return keysFrom((name) => Keypair.fromSecretKey(bytesOf(kept[name])));
  }
  const keys = keysFrom(() => Keypair.generate());
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = names.map((name) => [name, base64Of(keys[name].secretKey)]);
  writeDurably(file, JSON.stringify(Object.fromEntries(secrets)), 0o600);
  return keys;
}

function keysFrom(keyOf: (name: (typeof names)[number]) => Keypair): Keys {
  return { faucet: keyOf("faucet"), usdc: keyOf("usdc"), token: keyOf("token") };
}
