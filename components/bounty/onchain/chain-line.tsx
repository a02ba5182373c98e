import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import type { RoundView } from "@/lib/bounty/contract";

/** That a round's money is on the chain, and what it is worth there. */
export function ChainLine({ round }: { round: RoundView }) {
  const { chain } = round.rules;
  if (!chain) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-raised px-4 py-2 text-sm text-ink-2 md:px-9">
      <Tag tone="info">On chain</Tag>
      {chain.cluster !== "mainnet-beta" && <Tag tone="play">Test USDC, worth nothing</Tag>}
      <span className="min-w-0 max-md:hidden">
        Fees and pool are in a program on Solana. It pays the winner, not we.
      </span>
      <Link href="/chain">Who could change that</Link>
    </p>
  );
}
