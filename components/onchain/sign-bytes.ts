import type { Adapter } from "@solana/wallet-adapter-base";
import type {
  SolanaSignAndSendTransactionFeature,
  SolanaSignTransactionFeature,
} from "@solana/wallet-standard-features";
import type { Cluster } from "@/lib/onchain/contract";
import { chainNames } from "./chain-names";

type StandardAccount = { address: string; chains: readonly string[] };
type StandardWallet = {
  accounts: readonly StandardAccount[];
  chains: readonly string[];
  features: Record<string, unknown>;
};

/** What a wallet's adapter stands for; null for one that does not speak the Wallet Standard. */
function standardOf(adapter: Adapter): StandardWallet | null {
  return "standard" in adapter && "wallet" in adapter
    ? (adapter.wallet as unknown as StandardWallet)
    : null;
}

/** Whether a wallet knows the network that is played on. */
export function isOnNetwork(adapter: Adapter, cluster: Cluster): boolean {
  return standardOf(adapter)?.chains.includes(chainNames[cluster]) ?? true;
}

export type SignOutcome =
  | { kind: "signed"; transaction: Uint8Array }
  /** The wallet has sent it by itself. */
  | { kind: "sent"; signature: Uint8Array }
  | { kind: "cannot" }
  | { kind: "other_account" };

type SignAndSend = SolanaSignAndSendTransactionFeature["solana:signAndSendTransaction"];
type Sign = SolanaSignTransactionFeature["solana:signTransaction"];

/** Whether this wallet shows what it has signed only when it has sent it. */
export function sendsByItself(adapter: Adapter): boolean {
  const features = standardOf(adapter)?.features ?? {};
  return !("solana:signTransaction" in features) && "solana:signAndSendTransaction" in features;
}

/**
 * Has the wallet sign these bytes for this account and network; only where it cannot do that without sending
 * them, it sends them too.
 * @throws whatever the wallet throws when it does not want to
 */
export async function signBytes(
  adapter: Adapter,
  { bytes, address, cluster }: { bytes: Uint8Array; address: string; cluster: Cluster },
): Promise<SignOutcome> {
  const wallet = standardOf(adapter);
  const signing = wallet?.features["solana:signTransaction"] as Sign | undefined;
  const sending = wallet?.features["solana:signAndSendTransaction"] as SignAndSend | undefined;
  if (!wallet || !(signing || sending)) return { kind: "cannot" };
  const account = wallet.accounts.find((each) => each.address === address);
  if (!account) return { kind: "other_account" };
  const input = { account: account as never, transaction: bytes, chain: chainNames[cluster] };
  if (signing) {
    const [output] = await signing.signTransaction(input);
    return output ? { kind: "signed", transaction: output.signedTransaction } : { kind: "cannot" };
  }
  const options = { preflightCommitment: "confirmed", maxRetries: 5 } as const;
  const [output] = (await sending?.signAndSendTransaction({ ...input, options })) ?? [];
  return output ? { kind: "sent", signature: output.signature } : { kind: "cannot" };
}

/** What is signed: a transaction without its signatures. */
export function messageOf(transaction: Uint8Array): Uint8Array {
  const signatures = transaction[0] ?? 0; // One byte counts up to 127, more than fit into a packet.
  return transaction.subarray(1 + signatures * 64);
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
