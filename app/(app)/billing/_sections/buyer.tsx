import { BuyerDialog } from "@/components/billing/buyer-dialog";
import { saveBuyerAction } from "@/lib/billing/actions";
import type { BillingView } from "@/lib/billing/contract";

const names = new Intl.DisplayNames("en", { type: "region" });

/** To whom invoices are made out. */
export function BuyerSection({ billing, open }: { billing: BillingView; open: boolean }) {
  const { name, country } = billing.buyer;
  if (name === "") return null;
  return (
    <section aria-labelledby="buyer" className="mt-9">
      <h2 id="buyer">Made out to</h2>
      <div className="mt-2 flex items-center justify-between gap-4 border-y border-line py-2.5">
        <p className="min-w-0 text-ink-2 wrap-anywhere">
          {name}
          {country !== "" && `, ${names.of(country) ?? country}`}
        </p>
        {open && <BuyerDialog buyer={{ name, country }} saveAction={saveBuyerAction} />}
      </div>
    </section>
  );
}
