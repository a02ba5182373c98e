import { inPercent, inTokens, type WalletView } from "@/lib/token/contract";

/** The key line of _Your stake_ where that stands below the page: how much, what it takes off, what is due. */
export function StakeStrip({ mine }: { mine: readonly WalletView[] | null }) {
  const sum = (of: (wallet: WalletView) => string) =>
    (mine ?? []).reduce((total, wallet) => total + BigInt(of(wallet)), 0n);
  const staked = sum(({ discount }) => discount.staked);
  const due = sum(({ pending }) => pending);
  const discount = Math.max(0, ...(mine ?? []).map((wallet) => wallet.discount.discount));
  return (
    <a
      href="#stake"
      className="figures mb-4 flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-y border-line py-2 text-sm no-underline lg:hidden"
    >
      <span>
        <span className="text-ink-3">Your stake</span> {inTokens(staked)} 100Bs
        {discount > 0 && `, ${inPercent(discount)} less`}
        {due > 0n && `, ${inTokens(due)} to claim`}
      </span>
      <span className="underline decoration-line-strong underline-offset-4">
        {staked > 0n ? "Manage" : "Stake"}
      </span>
    </a>
  );
}
