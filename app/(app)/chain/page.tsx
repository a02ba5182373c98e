import type { Metadata } from "next";
import { BookTable } from "@/components/onchain/book-table";
import { ChainReport } from "@/components/onchain/chain-report";
import { StrayList } from "@/components/onchain/stray-list";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { compareChain, listStrays } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { openRoleKeys, readCluster } from "@/lib/onchain";
import { readPrograms } from "@/lib/relay";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "On chain" };

export default async function ChainPage() {
  const ctx = await requestContext();
  const cluster = readCluster(ctx);
  return (
    <PageBody>
      <PageHeader title="On chain">
        Rounds on the chain keep their money in a program on Solana, not with us. Here is which
        program that is, who could change it, and what each of our keys could do with it.
      </PageHeader>
      {cluster ? (
        <ChainReport
          cluster={cluster}
          programs={await programsNow(ctx)}
          keys={(await openRoleKeys(ctx)).addresses}
          comparison={
            <>
              <BookTable books={await booksNow(ctx)} />
              <StrayList strays={await listStrays(ctx)} cluster={cluster.cluster} withRound />
            </>
          }
        />
      ) : (
        <Empty
          title="This server plays on no chain"
          action={<LinkButton href="/transparency">Transparency</LinkButton>}
        >
          Every round here is for play money, which stays in the ledger.
        </Empty>
      )}
    </PageBody>
  );
}

async function booksNow(ctx: Context) {
  return compareChain(ctx).catch((error: unknown) => {
    ctx.log.warn({ err: error }, "the books could not be compared");
    return null;
  });
}

/** Null while the chain's node does not answer: the rest of the page does not need it. */
async function programsNow(ctx: Context) {
  try {
    return await readPrograms(ctx);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
