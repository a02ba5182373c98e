/** A transaction that is signed and not final yet. It survives a reload of the page, not the end of the tab. */
export type KeptSigning = {
  title: string;
  /** Signed, in base64: it may be sent as often as one likes, and lands once. Null where the wallet sent it. */
  transaction: string | null;
  /** Where the wallet sent it: the signature that it answered with, in base64. */
  sentAs: string | null;
  signature: string | null;
  blockhash: string | null;
};

const keyOf = (topic: string) => `anubis.signing.${topic}`;

export function keptSigning(topic: string): KeptSigning | null {
  try {
    const text = sessionStorage.getItem(keyOf(topic));
    const kept = text === null ? null : (JSON.parse(text) as KeptSigning);
    return kept && (kept.transaction || kept.sentAs) ? kept : null;
  } catch {
    return null; // A browser that keeps nothing, or something else under this name.
  }
}

export function keepSigning(topic: string, kept: KeptSigning): void {
  try {
    sessionStorage.setItem(keyOf(topic), JSON.stringify(kept));
  } catch {
    // It can be followed all the same, until the page is left.
  }
}

export function forgetSigning(topic: string): void {
  try {
    sessionStorage.removeItem(keyOf(topic));
  } catch {
    // Nothing was kept.
  }
}
