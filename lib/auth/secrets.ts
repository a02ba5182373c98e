import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from "node:crypto";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";

const cipher = "aes-256-gcm";
const [nonceLength, tagLength] = [12, 16];

/** The deployment's secrets, the present one first; the one before it while it is being changed. */
function secrets(): [string, ...string[]] {
  const { AUTH_SECRET, AUTH_SECRET_PREVIOUS } = env();
  return AUTH_SECRET_PREVIOUS ? [AUTH_SECRET, AUTH_SECRET_PREVIOUS] : [AUTH_SECRET];
}

/** Keys for one purpose, 32 bytes each: the present one first. What one purpose signs or hides is nothing to another. */
export function keysFor(purpose: string): [Buffer, ...Buffer[]] {
  const derive = (secret: string) => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
  const [present, ...before] = secrets();
  return [derive(present), ...before.map(derive)];
}

type Sealing = { purpose: string /** Whose it is: opened for nobody else. */; owner: string };

/** A text in a form that only this deployment can open. */
export function seal(ctx: Context, text: string, { purpose, owner }: Sealing): string {
  const nonce = ctx.randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, keysFor(purpose)[0], nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString("base64url");
}

/** The text, and whether it was sealed under the secret before; null where it cannot be opened. */
export function unseal(
  sealed: string,
  { purpose, owner }: Sealing,
): { text: string; old: boolean } | null {
  const bytes = Buffer.from(sealed, "base64url");
  for (const [index, key] of keysFor(purpose).entries()) {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    const text = finished(opening, bytes.subarray(nonceLength + tagLength));
    if (text !== null) return { text, old: index > 0 };
  }
  return null;
}

function finished(opening: ReturnType<typeof createDecipheriv>, body: Buffer): string | null {
  try {
    return Buffer.concat([opening.update(body), opening.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A statement that only this deployment can have made. */
export function signed(statement: object, purpose: string): string {
  const body = Buffer.from(JSON.stringify(statement)).toString("base64url");
  return `${body}.${signature(body, keysFor(purpose)[0])}`;
}

/** What was signed for this purpose, or null. */
export function readSigned(token: string, purpose: string): unknown {
  const [body = "", given = "", ...rest] = token.split(".");
  const isOurs = keysFor(purpose).some((key) => sameText(given, signature(body, key)));
  if (rest.length > 0 || !isOurs) return null;
  return JSON.parse(Buffer.from(body, "base64url").toString());
}

function signature(body: string, key: Buffer): string {
  return createHmac("sha256", key).update(body).digest("base64url");
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A hash that nobody can try guesses against without this deployment's secret. */
export function keyedHash(text: string, purpose: string): string {
  return createHmac("sha256", keysFor(purpose)[0]).update(text).digest("hex");
}
