"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { StandInCheckout, StandInOutcome } from "@/lib/billing/stand-in/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";
import { CardChoice } from "./card-choice";
import { StandInFrame } from "./stand-in-frame";

type Paid = ActionResult<StandInOutcome> | null;
export type PayAction = (before: Paid, form: FormData) => Promise<Paid>;

/** Where a test card pays: it may work, be declined, or have its bank ask first. */
export function StandInCheckoutPage(props: { checkout: StandInCheckout; payAction: PayAction }) {
  const { sessionId, what, monthly, total, tax, cards, cancelUrl } = props.checkout;
  const [paid, pay, pending] = useActionState(props.payAction, null);
  const outcome = paid?.ok ? paid.data : null;
  const tried = outcome?.outcome === "refused" ? outcome.card : "";
  const sum = formatUsd(BigInt(total));
  return (
    <StandInFrame title={`Pay for ${what}`}>
      <DescriptionList
        className="mt-4"
        rows={[
          { label: what, value: monthly ? "each month" : "once" },
          { label: "Tax in it", value: formatUsd(BigInt(tax)) },
          { label: "Total", value: sum, strong: true },
        ]}
      />
      <form action={pay} className="mt-5 flex flex-col gap-4">
        <input type="hidden" name="sessionId" value={sessionId} />
        {outcome?.outcome === "asks_bank" ? (
          <BankAsks total={sum} card={outcome.card} pending={pending} />
        ) : (
          <>
            <CardChoice key={tried} cards={cards} chosen={tried} />
            <Refused paid={paid} />
            <div className="flex flex-wrap gap-2.5">
              <Button
                type="submit"
                variant="primary"
                className="grow"
                pending={pending}
                pendingLabel="Paying"
              >
                Pay {sum} with this test card
              </Button>
              <LinkButton href={cancelUrl}>Back without paying</LinkButton>
            </div>
          </>
        )}
      </form>
    </StandInFrame>
  );
}

function Refused({ paid }: { paid: Paid }) {
  if (!paid || (paid.ok && paid.data.outcome !== "refused")) return null;
  return (
    <Note tone="warning" role="alert">
      {paid.ok && paid.data.outcome === "refused"
        ? `${paid.data.message} Nothing was charged.`
        : !paid.ok && reasonText(paid)}
    </Note>
  );
}

/** 3-D Secure: the bank asks its customer, here in two buttons. */
function BankAsks(props: { total: string; card: string; pending: boolean }) {
  return (
    <section aria-labelledby="bank" className="rule-double pt-4">
      <input type="hidden" name="card" value={props.card} />
      <h2 id="bank" className="text-lg">
        Your bank asks: do you pay {props.total}?
      </h2>
      <p className="mt-1 text-sm text-ink-2">With a real card this is your bank's own page.</p>
      <div className="mt-4 flex gap-2.5">
        <Button
          type="submit"
          name="bank"
          value="approved"
          variant="primary"
          className="grow"
          pending={props.pending}
          pendingLabel="Paying"
        >
          Yes, I pay this
        </Button>
        <Button type="submit" name="bank" value="refused" disabled={props.pending}>
          No
        </Button>
      </div>
    </section>
  );
}
