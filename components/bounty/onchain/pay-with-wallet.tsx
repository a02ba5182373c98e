"use client";

import { SignWithWallet } from "@/components/onchain/sign-with-wallet";
import { prepareEntryAction } from "@/lib/bounty/actions";
import type { RoundView } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import type { ClusterView } from "@/lib/onchain/contract";
import type { Prepared } from "@/lib/relay/contract";
import type { Entry } from "./use-entry";

/** Pays for the message from a wallet: the price is held for these words and this wallet, and shown before it is signed. */
export function PayWithWallet(props: {
  round: RoundView;
  cluster: ClusterView;
  draft: string;
  entry: Entry;
}) {
  const { round, cluster, draft, entry } = props;
  const prepare = async (wallet: string): Promise<ActionResult<Prepared>> => {
    const message = draft.trim();
    const idempotencyKey = crypto.randomUUID();
    const held = await prepareEntryAction({ roundId: round.id, message, wallet, idempotencyKey });
    if (held.ok) entry.keep({ attemptId: held.data.attemptId, message });
    return held;
  };
  const price = formatUsd(BigInt(round.nextPrice)).replace("$", "");
  return (
    <SignWithWallet
      cluster={cluster}
      topic={`entry.${round.id}`}
      title={`Pay for your message to ${round.guardian.name}?`}
      act="Sign and pay"
      prepare={prepare}
      label={`Pay ${price} USDC with a wallet`}
      locked={draft.trim() === "" ? "Write your message first" : undefined}
      variant="gold"
      className="ml-auto"
    />
  );
}
