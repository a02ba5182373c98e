import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * This installation's own secret: made once, readable to its owner only.
 * @param {string} [file]
 */
export function ownSecret(file = ".data/secret") {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length >= 32) return secret;
  throw new Error(`${file} is damaged: remove it (everybody will have to sign in again).`);
}
