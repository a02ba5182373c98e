import Link from "next/link";
import type { Late } from "@/lib/billing/contract";
import { dayWords, tierLabel } from "./words";

/** On every page that does not say it itself while a payment is late: what happened, until when, and where to mend it. */
export function LateBanner({ late }: { late: Late }) {
  return (
    <section
      aria-label="A payment is late"
      className="no-print [body:has(#late-payment)_&]:hidden border-b border-carnelian bg-carnelian-ground px-4 py-2.5 text-sm text-ink md:px-9"
    >
      Your payment for {tierLabel(late.tier)} did not go through. You keep it until{" "}
      <span className="figures">{dayWords(late.graceUntil)}</span>.{" "}
      <Link href="/billing">Pay or change the card</Link>
    </section>
  );
}
