import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ReceiptItems } from "@/components/credit/receipt";
import { chargeTitle } from "@/components/credit/statement-words";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { readCharge } from "@/lib/credit";
import { ReadCharge } from "@/lib/credit/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Receipt of a charge" };

type Props = { params: Promise<{ chargeId: string }> };

export default async function ChargePage({ params }: Props) {
  const asked = ReadCharge.safeParse(await params);
  if (!asked.success) notFound();
  const { chargeId } = asked.data;
  const ctx = await signedInContext(`/credits/charges/${chargeId}`);
  const receipt = await orNotFound(readCharge(ctx, { chargeId }));
  const { memo } = receipt;
  return (
    <PageBody>
      <p className="mb-2 text-sm">
        <Link href="/credits">Credits</Link>
      </p>
      <PageHeader title={chargeTitle(receipt)}>
        {memo.chat && <Link href={`/chats/${memo.chat}`}>Open the chat</Link>}
      </PageHeader>
      <ReceiptItems receipt={receipt} />
      <p className="mt-6 text-sm text-ink-3">Receipt {receipt.id}</p>
    </PageBody>
  );
}
