import type { Metadata } from "next";
import { FairnessText } from "@/components/proof/fairness-text";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { readMainRound } from "@/lib/bounty";
import { publishedKeys } from "@/lib/signing";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Fairness" };

export default async function FairnessPage() {
  const ctx = await requestContext();
  const [keys, round] = await Promise.all([publishedKeys(ctx), readMainRound(ctx)]);
  return (
    <PageBody width="text">
      <PageHeader title="Fairness">
        You need not believe us. Everything that decides a round is published before its first fee,
        and everything that happens in it can be checked afterwards by anybody, offline.
      </PageHeader>
      <FairnessText keys={keys} roundNumber={round?.number ?? null} anchored={ctx.chain !== null} />
    </PageBody>
  );
}
