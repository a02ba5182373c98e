import type { Metadata } from "next";
import Link from "next/link";
import { PageBody, WithMargin } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { BuybackList } from "@/components/token/buyback-part";
import { DistributionPart } from "@/components/token/distribution-part";
import { MoveTable } from "@/components/token/move-table";
import { PricePart } from "@/components/token/price-part";
import { StakePart } from "@/components/token/stake-part";
import { StakeStrip } from "@/components/token/stake-strip";
import { TokenFigures } from "@/components/token/token-figures";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Older } from "@/components/ui/pagination";
import type { Context } from "@/lib/context";
import type { PageRequest } from "@/lib/core/paging";
import { readCluster } from "@/lib/onchain";
import {
  listBuybacks,
  listMoves,
  listVestings,
  readMine,
  readOverview,
  readPrices,
  readWallets,
} from "@/lib/token";
import { Address, type BuybackView, inPercent, ranges } from "@/lib/token/contract";
import { readPage, type Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Token" };

export default async function TokenPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requestContext();
  const [cluster, overview] = [readCluster(ctx), await readOverview(ctx)];
  if (!cluster || !overview) return <NoChain />;
  const shown = await readShown(ctx, await searchParams, await readPage(searchParams, 20));
  const { range, points, buybacks, moves, grants, mine, linked, wallets } = shown;
  const { buyback } = overview;
  return (
    <WithMargin
      label="Your stake"
      margin={
        <>
          <StakePart overview={overview} cluster={cluster} mine={mine} linked={linked} />
          <DistributionPart grants={grants} cluster={cluster.cluster} />
        </>
      }
    >
      <PageHeader title="Token" inBar />
      <StakeStrip mine={mine} />
      {cluster.cluster !== "mainnet-beta" && (
        <Note className="mb-4">
          This is a test network ({cluster.cluster}): what is on it is worth nothing, and the price
          is that of our own pool.
        </Note>
      )}
      {!overview.isSetUp && (
        <Note tone="warning" className="mb-4">
          Nobody has set the token up on this chain yet, so there is nothing to stake.
        </Note>
      )}
      <PricePart
        price={overview.price}
        points={points}
        buybacks={buybacks.items.flatMap(boughtAt)}
        range={range}
      />
      <TokenFigures overview={overview} />
      <section aria-labelledby="buybacks" className="mt-8">
        <h2 id="buybacks">Buybacks</h2>
        <p className="mt-1.5 mb-3 measure text-sm text-ink-2">
          The fund buys tokens as soon as it reaches its threshold, and once a day at a moment that
          follows from the date, so nobody knows earlier than anybody else. A price more than{" "}
          {inPercent(buyback.slippage)} worse than the market&rsquo;s buys nothing. Half of what is
          bought is burned, half goes to those who stake then.
        </p>
        {buybacks.items.length === 0 ? (
          <Empty title="No buyback yet">
            The first one comes when rounds on the chain have filled the fund.
          </Empty>
        ) : (
          <BuybackList items={buybacks.items} cluster={cluster.cluster} />
        )}
        <Older href={buybacks.next && `/token?buybacks=${buybacks.next}#buybacks`} />
      </section>
      <section aria-labelledby="moves" className="mt-8">
        <h2 id="moves" className="mb-3">
          Stakes, unstakes and claims
        </h2>
        {moves.items.length === 0 ? (
          <Empty title="Nobody has staked yet">Each stake stands here once it is final.</Empty>
        ) : (
          <MoveTable items={moves.items} mine={wallets} cluster={cluster.cluster} />
        )}
        <Older href={moves.next && `/token?after=${moves.next}#moves`} />
      </section>
    </WithMargin>
  );
}

/** When a buyback moved the price: at its swap, or where nobody here saw that, when it was final. */
function boughtAt({ notes, executedAt }: BuybackView): string[] {
  const at = notes.find(({ note }) => note === "swapped")?.at ?? executedAt;
  return at ? [at] : [];
}

/** What the page's address asks for, and what the caller's wallets stake. */
async function readShown(ctx: Context, asked: Search, page: PageRequest) {
  const range = ranges.find((each) => each === asked.range) ?? "quarter";
  const cursor = typeof asked.buybacks === "string" ? { after: asked.buybacks } : {};
  const [points, buybacks, moves, grants, own] = await Promise.all([
    readPrices(ctx, range),
    listBuybacks(ctx, { limit: 10, ...cursor }),
    listMoves(ctx, page),
    listVestings(ctx),
    ctx.actor.kind === "user" ? readMine(ctx) : null,
  ]);
  const linked = (own ?? []).map(({ wallet }) => wallet);
  const others = otherWallets(asked.wallet, linked);
  const mine = own && [...own, ...(await readWallets(ctx, others))];
  return { range, points, buybacks, moves, grants, mine, linked, wallets: [...linked, ...others] };
}

function NoChain() {
  return (
    <PageBody width="text">
      <PageHeader title="Token" inBar />
      <Empty
        title="This server plays on no chain"
        action={<Link href="/bounty">To the arena</Link>}
      >
        Rounds are for play money here, and there is nothing to stake.
      </Empty>
    </PageBody>
  );
}

/** A wallet that the page's address names besides those that are linked. */
function otherWallets(asked: Search[string], linked: readonly string[]): string[] {
  const wallet = Address.safeParse(asked);
  return wallet.success && !linked.includes(wallet.data) ? [wallet.data] : [];
}
