const rejected = /reject|denied|declin|cancel|refus|4001/i;
const locked = /\block/i;
const absent = /no installed wallet|wallet_not_found/i;
const gone = /disconnect|not connected|not ready|not detected|closed|unavailable/i;

export type WalletTrouble = "rejected" | "locked" | "absent" | "gone" | "other";

/** What a wallet's error means: each wallet words its own. */
export function troubleOf(error: unknown): WalletTrouble {
  const { name, message, code } = (error ?? {}) as {
    name?: string;
    message?: string;
    code?: string | number;
  };
  const cause = (error as { error?: unknown } | null)?.error;
  const text = [name, message, code, (cause as { code?: string | number } | undefined)?.code].join(
    " ",
  );
  if (absent.test(text)) return "absent";
  if (rejected.test(text)) return "rejected";
  if (locked.test(text)) return "locked";
  if (gone.test(text) || /WalletNotReady|WalletDisconnected|WalletNotConnected/.test(text))
    return "gone";
  return "other";
}

/**
 * One sentence of what happened and one of what to do. A wallet that sends by itself may have sent before it
 * failed, so there it is not said that nothing was paid.
 */
export function troubleWords(
  trouble: WalletTrouble,
  wallet: string,
  sendsByItself = false,
): string {
  if (trouble === "absent")
    return "No wallet app on this phone answers. Install one, such as Phantom or Solflare, then try again. Nothing was paid.";
  if (trouble === "rejected")
    return `You declined in ${wallet}. Nothing was signed and nothing was paid.`;
  if (sendsByItself && trouble !== "locked")
    return `${wallet} did not answer. It may have sent the transaction all the same: look there before you try again.`;
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
