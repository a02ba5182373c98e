"use client";

import { type FormEvent, useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { PayStandIn, StandInCheckout, StandInOutcome } from "@/lib/billing/stand-in/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { CardChoice } from "./card-choice";
import { StandInFrame } from "./stand-in-frame";

/** Where a test card pays: it may work, be declined, or have its bank ask first. */
export function StandInCheckoutPage(props: {
  checkout: StandInCheckout;
  payAction: (input: PayStandIn) => Promise<ActionResult<StandInOutcome>>;
}) {
  const { sessionId, what, monthly, total, tax, cards, cancelUrl } = props.checkout;
  const [asks, setAsks] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const onOutcome = useCallback((outcome: StandInOutcome) => {
    setRefused(outcome.outcome === "refused" ? outcome.message : null);
    if (outcome.outcome !== "asks_bank") setAsks(null);
    if (outcome.outcome !== "paid") return;
    setLeaving(true);
    window.location.assign(outcome.to);
  }, []);
  const state = useSubmit(props.payAction, onOutcome);
  const [card, setCard] = useState("");
  const pay = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = String(new FormData(event.currentTarget).get("card"));
    setCard(chosen);
    setAsks(cards.find(({ number }) => number === chosen)?.label ?? "");
    state.submit({ sessionId, card: chosen });
  };
  const busy = state.pending || leaving;
  const bankAsks = asks?.includes("bank") && !busy && !refused && !state.refusal;
  return (
    <StandInFrame title={`Pay for ${what}`}>
      <DescriptionList
        className="mt-4"
        rows={[
          { label: what, value: monthly ? "each month" : "once" },
          { label: "Tax in it", value: formatUsd(BigInt(tax)) },
          { label: "Total", value: formatUsd(BigInt(total)), strong: true },
        ]}
      />
      {bankAsks ? (
        <BankAsks
          answer={(bank) => state.submit({ sessionId, card, bank })}
          total={formatUsd(BigInt(total))}
        />
      ) : (
        <form onSubmit={pay} className="mt-5 flex flex-col gap-4">
          <CardChoice cards={cards} chosen={card} />
          {refused && (
            <Note tone="warning" role="alert">
              {refused} Nothing was charged.
            </Note>
          )}
          {state.refusal && (
            <Note tone="warning" role="alert">
              {reasonText(state.refusal)}
            </Note>
          )}
          <div className="flex flex-wrap gap-2.5">
            <Button
              type="submit"
              variant="primary"
              className="grow"
              pending={busy}
              pendingLabel="Paying"
            >
              Pay {formatUsd(BigInt(total))} with this test card
            </Button>
            <LinkButton href={cancelUrl}>Back without paying</LinkButton>
          </div>
        </form>
      )}
    </StandInFrame>
  );
}

/** 3-D Secure: the bank asks its customer, here in two buttons. */
function BankAsks(props: { total: string; answer: (bank: "approved" | "refused") => void }) {
  return (
    <section aria-labelledby="bank" className="rule-double mt-5 pt-4">
      <h2 id="bank" className="text-lg">
        Your bank asks: do you pay {props.total}?
      </h2>
      <p className="mt-1 text-sm text-ink-2">With a real card this is your bank's own page.</p>
      <div className="mt-4 flex gap-2.5">
        <Button variant="primary" className="grow" onClick={() => props.answer("approved")}>
          Yes, I pay this
        </Button>
        <Button onClick={() => props.answer("refused")}>No</Button>
      </div>
    </section>
  );
}
