import type { Metadata } from "next";
import { StandInCheckoutPage } from "@/components/billing/stand-in-checkout";
import { StandInFrame } from "@/components/billing/stand-in-frame";
import { LinkButton } from "@/components/ui/link-button";
import { readStandInCheckout } from "@/lib/billing";
import { payStandInAction } from "@/lib/billing/actions";
import { orNotFound } from "@/lib/web/or-not-found";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Stand-in checkout", robots: { index: false } };

type Props = { params: Promise<{ sessionId: string }> };

export default async function CheckoutPage({ params }: Props) {
  const { sessionId } = await params;
  const ctx = await signedInContext(`/billing/stand-in/checkout/${sessionId}`);
  const checkout = await orNotFound(readStandInCheckout(ctx, sessionId));
  if (checkout.state === "open")
    return <StandInCheckoutPage checkout={checkout} payAction={payStandInAction} />;
  return (
    <StandInFrame title="This page is over">
      <p className="mt-2 mb-4 text-ink-2">
        {checkout.state === "complete"
          ? "It was paid."
          : "Nobody paid on it in time. Nothing was charged."}
      </p>
      <LinkButton href="/billing">Back to Anubis</LinkButton>
    </StandInFrame>
  );
}
