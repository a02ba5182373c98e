import type { Metadata } from "next";
import { InvoiceTable } from "@/components/billing/invoice-table";
import { PurchaseList } from "@/components/billing/purchase-list";
import { RefreshOnce } from "@/components/billing/refresh-once";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { confirmCheckout, readBilling, sells } from "@/lib/billing";
import { ConfirmCheckout } from "@/lib/billing/contract";
import type { Context } from "@/lib/context";
import type { Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";
import { refusalOf } from "@/lib/web/status";
import { BuyerSection } from "./_sections/buyer";
import { PlanSection } from "./_sections/plan";

export const metadata: Metadata = { title: "Billing" };

export default async function BillingPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext("/billing");
  const outcome = await cameBack(ctx, await searchParams);
  const billing = await readBilling(ctx);
  return (
    <PageBody>
      <PageHeader title="Billing" actions={<LinkButton href="/plans">Plans</LinkButton>}>
        Your plan, what you have bought, and the invoices for it.
      </PageHeader>
      {outcome && (
        <Note tone={outcome.paid ? "success" : "quiet"} role="status" className="mb-5">
          {outcome.text}
        </Note>
      )}
      {outcome?.paid && <RefreshOnce />}
      <PlanSection billing={billing} />
      <BuyerSection billing={billing} open={sells().open} />
      <section aria-labelledby="invoices" className="mt-9">
        <h2 id="invoices" className="mb-3">
          Invoices
        </h2>
        <InvoiceTable invoices={billing.invoices} />
      </section>
      {billing.purchases.length > 0 && (
        <section aria-labelledby="packages" className="mt-9">
          <h2 id="packages" className="mb-3">
            Packages
          </h2>
          <PurchaseList purchases={billing.purchases} />
        </section>
      )}
    </PageBody>
  );
}

/** Somebody who comes back from the checkout page is told what came of it. */
async function cameBack(ctx: Context, search: Search) {
  const asked = ConfirmCheckout.safeParse({ sessionId: search.session });
  if (!asked.success) return null;
  try {
    const { subject, complete, duplicate } = await confirmCheckout(ctx, asked.data);
    if (!complete)
      return { paid: false, text: "The payment is not there yet. It appears here when it is." };
    if (duplicate)
      return {
        paid: false,
        text: "You had a plan already, so this one was ended at once. What you have just paid goes back to your card in full.",
      };
    const text = subject.startsWith("tier:")
      ? "Paid. Your plan has begun."
      : "Paid. The credits are in your account.";
    return { paid: true, text };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.code === "unavailable")
      return {
        paid: false,
        text: "Our payment service does not answer now. What you have paid appears here once it does.",
      };
    if (refusal) return null;
    throw error;
  }
}
