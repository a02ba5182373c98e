import { createHash } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";
import type { Context } from "@/lib/context";
import type { TotpSetup } from "./contract";

const PERIOD_MS = 30_000;
/** Codes of the half minute before and after are taken: clocks differ. */
const WINDOW = 1;

/** 160 random bits, in base32: as long as the hash that codes are made with. */
export function newSecret(ctx: Context): string {
  return new Secret({ buffer: new Uint8Array(ctx.randomBytes(20)).buffer }).base32;
}

/** Which half minute since 1970 a code is of, where it is right at `now`; otherwise null. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / PERIOD_MS) + delta;
}

function totp(secret: string, label = ""): TOTP {
  return new TOTP({ issuer: "Anubis", label, secret: Secret.fromBase32(secret) });
}

export function setupOf(secret: string, label: string): TotpSetup {
  const uri = totp(secret, label).toString();
  return { uri, secret: secret.replace(/(.{4})(?=.)/g, "$1 "), qr: drawn(uri) };
}

function drawn(text: string): TotpSetup["qr"] {
  const { size, data } = encode(text, { border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** 80 random bits as sixteen letters and digits that are hard to mistake. */
export function newRecoveryCode(ctx: Context): string {
  return Array.from(ctx.randomBytes(16), (byte) => alphabet[byte & 31]).join("");
}

export function recoveryHash(code: string): string {
  return createHash("sha256").update(`recovery:${code}`).digest("hex");
}

/** As it is written down: `abcd-efgh-ijkl-mnop`. */
export function withHyphens(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
