import type { Metadata } from "next";
import { RulesDocument } from "@/components/bounty/rules-document";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { PlayMoneyRules } from "@/components/wallet/play-money-rules";
import { firstPrices, readMainRound, readRound } from "@/lib/bounty";
import { env } from "@/lib/env";
import { readPlayMoney } from "@/lib/wallet";
import { orNotFound } from "@/lib/web/or-not-found";
import type { Search } from "@/lib/web/read-page";
import { roundNumber } from "@/lib/web/round-number";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Rules" };

/** The rules of a round, written out from the very document that its engine runs by. */
export default async function RulesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requestContext();
  const { round: asked } = await searchParams;
  const round =
    typeof asked === "string"
      ? await orNotFound(readRound(ctx, roundNumber(asked)))
      : await readMainRound(ctx);
  const terms = await readPlayMoney(ctx);
  return (
    <PageBody>
      {round ? (
        <>
          <PageHeader title={`Rules of round ${round.number}`} inBar />
          <RulesDocument
            rules={round.rules}
            guardian={round.guardian.name}
            roundNumber={round.number}
            manifestVersion={round.manifestVersion}
            playMoney={!env().REAL_MONEY}
            {...firstPrices(round.rules)}
          />
          {terms && <PlayMoneyRules terms={terms} />}
        </>
      ) : (
        <>
          <PageHeader title="Rules" />
          <Empty title="No round yet">Each round brings its own rules, shown here.</Empty>
        </>
      )}
    </PageBody>
  );
}
