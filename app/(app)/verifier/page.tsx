import type { Metadata } from "next";
import Link from "next/link";
import { Verifier } from "@/components/proof/verifier";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { publishedKeys } from "@/lib/signing";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Verifier" };

export default async function VerifierPage() {
  const keys = await publishedKeys(await requestContext());
  return (
    <PageBody width="text">
      <PageHeader title="Verifier">
        Replays a whole round from its export, or checks the receipt of one attempt, without asking
        this site for anything: chain, order, prices, splits, pool, payout, signatures and prompt.{" "}
        <Link href="/fairness">How it works</Link>
      </PageHeader>
      <Verifier publicKeys={keys.map(({ publicKey }) => publicKey)} />
    </PageBody>
  );
}
