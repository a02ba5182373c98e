/** What happened on the chain, in the order in which it did: applied again, it gives the same state. */
export type Entry = Moment &
  (
    | { kind: "transaction"; raw: string }
    | { kind: "account"; address: string; account: AccountInput }
    | { kind: "program"; id: string; code: string; authority: string | null }
    | { kind: "slots" }
    | { kind: "warp"; offset: number }
    | { kind: "drop" }
  );

/** The block in which it happened, and that block's time by the chain's clock, in Unix seconds. */
export type Moment = { slot: number; time: number };

/** Bytes are base64, addresses base58. */
export type AccountInput = { lamports: string; owner: string; data: string };

export const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, "base64");
export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
