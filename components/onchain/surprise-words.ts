import type { ClusterView } from "@/lib/onchain/contract";
import { SOL, type Surprise } from "@/lib/relay/contract";
import { amountWords, changeWords } from "./asset-words";

/** What a transaction would do against what was said of it, in a sentence. */
export function surpriseWords(surprise: Surprise, mints: ClusterView["mints"]): string {
  switch (surprise.kind) {
    case "amount": {
      const found =
        surprise.found === "0"
          ? "nothing would move"
          : `${changeWords(surprise.found, surprise.asset, mints)} would move`;
      return surprise.said === null
        ? `Nobody spoke of this: ${found}.`
        : `You were told ${changeWords(surprise.said, surprise.asset, mints)}, but ${found}.`;
    }
    case "handed_over":
      return `Somebody else could take from your account ${surprise.address} afterwards.`;
    case "unknown_program":
      return `It runs a program that is not ours: ${surprise.address}.`;
    case "other_signer":
      return `It needs the signature of somebody else: ${surprise.address}.`;
    case "high_fee":
      return `The network's fee would be ${amountWords(surprise.fee, SOL, mints)}, far above the usual.`;
  }
}
