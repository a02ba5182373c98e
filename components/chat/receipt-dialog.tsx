"use client";

import Link from "next/link";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { Receipt } from "@/lib/chat/contract";
import { formatExactCredits } from "@/lib/core/credit";
import { modelName } from "./head/model-words";

const WHOLE = 10_000;

/** What a reply cost, and how that comes about. */
export function ReceiptDialog(props: {
  receipt: Receipt | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { receipt } = props;
  return (
    <Dialog title="Receipt" open={props.open} onOpenChange={props.onOpenChange}>
      {receipt ? <ReceiptView receipt={receipt} /> : <Skeleton className="mt-6 mb-4 w-2/3" />}
    </Dialog>
  );
}

function ReceiptView({ receipt }: { receipt: Receipt }) {
  const { inputTokens, outputTokens } = receipt;
  return (
    <>
      <DescriptionList
        className="mt-4"
        rows={[
          { label: "Model", value: modelName(receipt.model) },
          { label: "Tokens it was shown", value: inputTokens.toLocaleString("en") },
          { label: "Tokens it wrote", value: outputTokens.toLocaleString("en") },
          ...(receipt.factorBasisPoints === WHOLE
            ? []
            : [{ label: "Factor of this model", value: `${receipt.factorBasisPoints / WHOLE} ×` }]),
          {
            label: "Your plan's discount",
            value: `${receipt.discountBasisPoints / 100} %`,
          },
          { label: "Held before", value: `${formatExactCredits(BigInt(receipt.held))} cr` },
          { label: "Came back", value: `${formatExactCredits(BigInt(receipt.released))} cr` },
          {
            label: "You paid",
            value: `${formatExactCredits(BigInt(receipt.charged))} cr`,
            strong: true,
          },
        ]}
      />
      <p className="mt-3 text-sm text-ink-3">
        {receipt.counted === "model"
          ? "The tokens are the model's own count."
          : "The model gave no count of its own, so the tokens are our count of what arrived."}{" "}
        <Link href={receipt.chargeId ? `/credits/charges/${receipt.chargeId}` : "/credits"}>
          Every item of it
        </Link>
      </p>
    </>
  );
}
