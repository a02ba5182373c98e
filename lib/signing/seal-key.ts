import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

const cipher = "aes-256-gcm";
const [nonceLength, tagLength] = [12, 16];

/** A private key in a form that only holders of the secret can open. */
export function sealKey(key: Uint8Array, secret: string, nonce: Uint8Array): string {
  const seal = createCipheriv(cipher, keyOf(secret), nonce);
  const body = Buffer.concat([seal.update(key), seal.final()]);
  return Buffer.concat([nonce, seal.getAuthTag(), body]).toString("base64url");
}

/** The private key, or null where it was sealed with another secret. */
export function openKey(sealed: string, secret: string): Uint8Array | null {
  const bytes = Buffer.from(sealed, "base64url");
  const body = bytes.subarray(nonceLength + tagLength);
  const open = createDecipheriv(cipher, keyOf(secret), bytes.subarray(0, nonceLength));
  open.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  try {
    return new Uint8Array(Buffer.concat([open.update(body), open.final()]));
  } catch {
    return null;
  }
}

function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", "signing key", 32));
}
