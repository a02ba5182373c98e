const rejected = /reject|denied|declin|cancel|refus|4001/i;
const locked = /\block/i;
const gone = /disconnect|not connected|not ready|not detected|closed|unavailable/i;

export type WalletTrouble = "rejected" | "locked" | "gone" | "other";

/** What a wallet's error means: each wallet words its own. */
export function troubleOf(error: unknown): WalletTrouble {
  const { name, message, code } = (error ?? {}) as {
    name?: string;
    message?: string;
    code?: number;
  };
  const cause = (error as { error?: unknown } | null)?.error;
  const text = [name, message, code, (cause as { code?: number } | undefined)?.code].join(" ");
  if (rejected.test(text)) return "rejected";
  if (locked.test(text)) return "locked";
  if (gone.test(text) || /WalletNotReady|WalletDisconnected|WalletNotConnected/.test(text))
    return "gone";
  return "other";
}

/** One sentence of what happened and one of what to do. */
export function troubleWords(trouble: WalletTrouble, wallet: string): string {
  if (trouble === "rejected")
    return `You declined in ${wallet}. Nothing was signed and nothing was paid.`;
  if (trouble === "locked")
    return `${wallet} is locked. Unlock it, then try again. Nothing was paid.`;
  if (trouble === "gone")
    return `${wallet} does not answer any more. Open it, then try again. Nothing was paid.`;
  return `${wallet} did not sign. Nothing was paid. Try again, or choose another wallet.`;
}

export const otherAccountWords = (wallet: string) =>
  `${wallet} is on another account than the one that this was made for. Switch back, or begin again.`;

export const changedWords = (wallet: string) =>
  `${wallet} changed the transaction before it signed, and now it would do something else. It was not sent.`;

export const wrongNetworkWords = (wallet: string, network: string) =>
  `${wallet} does not do ${network}. Switch its network, or choose another wallet.`;

export const networkNames = {
  localnet: "the network of this machine (localnet)",
  devnet: "Solana's test network (devnet)",
  "mainnet-beta": "Solana (mainnet)",
} as const;

export const networkTitles = {
  localnet: "Localnet",
  devnet: "Devnet",
  "mainnet-beta": "Solana mainnet",
} as const;
