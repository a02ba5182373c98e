import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { ClusterView } from "@/lib/onchain/contract";
import { inPercent, inTokens, type Overview, type WalletView } from "@/lib/token/contract";
import { ChainId } from "./signature";
import { StakeForm } from "./stake-form";
import { StakeRow } from "./stake-row";
import { TierLadder } from "./tier-ladder";

type PartProps = {
  overview: Overview;
  cluster: ClusterView;
  /** What the caller's wallets stake; null for somebody who is not signed in. */
  mine: readonly WalletView[] | null;
  linked: string[];
};

/** My stake: how much, what it takes off a fee, what is due, and what I can do. */
export function StakePart({ overview, cluster, mine, linked }: PartProps) {
  const best = (mine ?? []).toSorted((a, b) => b.discount.discount - a.discount.discount)[0];
  const staked = (mine ?? []).reduce((sum, { discount }) => sum + BigInt(discount.staked), 0n);
  return (
    <section aria-labelledby="stake">
      <h2
        id="stake"
        className="scroll-mt-16 font-sans text-sm font-normal tracking-normal text-ink-3"
      >
        Your stake
      </h2>
      <p className="figures mt-2 font-display text-[2.5rem] leading-none font-[350] tracking-[-0.02em]">
        {inTokens(staked)} <span className="text-lg tracking-normal text-ink-3">100Bs</span>
      </p>
      <TierLadder discount={mine ? (best?.discount.discount ?? 0) : null} />
      <p className="mt-3 text-sm text-ink-2">{discountWords(mine, best)}</p>
      {overview.paused && (
        <Note tone="warning" className="mt-4">
          No new stakes are taken at the moment. Taking back and claiming go on.
        </Note>
      )}
      {mine ? (
        <Wallets mine={mine} cluster={cluster} linked={linked} />
      ) : (
        <div className="mt-4">
          <LinkButton href="/sign-in?next=/token" variant="primary">
            Sign in to stake
          </LinkButton>
        </div>
      )}
      {mine && overview.isSetUp && (
        <StakeForm cluster={cluster} paused={overview.paused} linked={linked} />
      )}
      <Note className="mt-4.5">
        Rewards come from buybacks only. Some months there are none. Nobody promises a yield.
      </Note>
      {mine && linked.length === 0 && (
        <p className="mt-3 text-sm text-ink-2">
          <Link href="/settings">Link your wallet</Link> to always see its stake here.
        </p>
      )}
    </section>
  );
}

function Wallets(props: { mine: readonly WalletView[]; cluster: ClusterView; linked: string[] }) {
  return props.mine
    .filter(({ stakes }) => stakes.length > 0)
    .map(({ wallet, stakes }) => (
      <div key={wallet} className="mt-4">
        <p className="border-b border-rule pb-1.5 text-sm text-ink-3">
          Wallet <ChainId id={wallet} kind="address" cluster={props.cluster.cluster} />
        </p>
        <ul>
          {stakes.map((stake) => (
            <StakeRow
              key={stake.lockDays}
              stake={stake}
              cluster={props.cluster}
              linked={props.linked}
            />
          ))}
        </ul>
      </div>
    ));
}

/** What it takes off, and what more would; each wallet counts for itself. */
function discountWords(mine: PartProps["mine"], best: WalletView | undefined): string {
  if (!mine) return "Who stakes pays less for each attempt in rounds on the chain.";
  const { discount = 0, next = null } = best?.discount ?? {};
  const now =
    discount === 0
      ? "You pay the full price for each attempt on the chain."
      : `You pay ${inPercent(discount)} less for each attempt on the chain that this wallet pays for.`;
  const missing = next ? inTokens(BigInt(next.missing)) : "1,000";
  if (best && !next) return now;
  return `${now} Stake ${missing} ${staked(best) ? "more " : ""}for ${inPercent(next?.discount ?? 1_000)}.`;
}

const staked = (wallet: WalletView | undefined) => BigInt(wallet?.discount.staked ?? 0) > 0n;
