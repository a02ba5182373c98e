import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { attemptHref, receiptFileHref, VERIFIER } from "@/components/bounty/links";
import { ReceiptView } from "@/components/proof/receipt-view";
import { VerifyReceiptButton } from "@/components/proof/verify-receipt-button";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { buttonLook } from "@/components/ui/button";
import { readReceipt } from "@/lib/bounty";
import { isId } from "@/lib/core/id";
import { publishedKeys } from "@/lib/signing";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Receipt" };

type Props = { params: Promise<{ attemptId: string }> };

export default async function ReceiptPage({ params }: Props) {
  const { attemptId } = await params;
  if (!isId("attempt", attemptId)) notFound();
  const ctx = await requestContext();
  const receipt = await orNotFound(readReceipt(ctx, attemptId));
  const keys = await publishedKeys(ctx);
  const { attempt, round } = receipt;
  return (
    <PageBody width="text">
      <PageHeader title={`Receipt for attempt ${attempt.number}`}>
        <Link href={attemptHref(attempt.id)}>
          Attempt {attempt.number} of round {round.number}
        </Link>
        , as it stands in the round’s signed chain. Keep the file: it can be checked without this
        site, by the <Link href={VERIFIER}>verifier</Link> or its command line.
      </PageHeader>
      <div className="no-print">
        <VerifyReceiptButton receipt={receipt} publicKeys={keys.map(({ publicKey }) => publicKey)}>
          <a
            href={receiptFileHref(attempt.id)}
            download={`anubis-receipt-${round.number}-${attempt.number}.json`}
            className={buttonLook()}
          >
            Download
          </a>
        </VerifyReceiptButton>
      </div>
      <ReceiptView receipt={receipt} hasChain={ctx.chain !== null} />
    </PageBody>
  );
}
