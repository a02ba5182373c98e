import type { AttemptView, RoundRules } from "@/lib/bounty/contract";
import { formatUsd, usdParts } from "@/lib/core/money";

/** How a price came about: `10.00 × 1.0078ⁿ`. */
export function PriceArithmetic({ fee, step }: { fee: RoundRules["fee"]; step: number }) {
  const { whole, cents } = usdParts(BigInt(fee.first));
  if (fee.mode === "fixed") return `Price, the same for every attempt`;
  return (
    <>
      Price, {whole}.{cents} × {(fee.growth / 10_000).toFixed(4)}
      <sup className="text-[0.7em]">
        <span className="sr-only">to the power of </span>
        {step}
      </sup>
    </>
  );
}

/** Why a price is what it is after `step` judged attempts. */
export function curveWords(fee: RoundRules["fee"], step: number): string {
  const first = formatUsd(BigInt(fee.first));
  if (fee.mode === "fixed") return `Every attempt costs ${first}.`;
  if (step === 0) return `${first}: no attempt has been judged before.`;
  const growth = (fee.growth - 10_000) / 100;
  const judged =
    step === 1 ? "1 judged attempt" : `each of ${step.toLocaleString("en")} judged attempts`;
  return `${first}, plus ${growth} % for ${judged}.`;
}

/** What an attempt cost in the end, in words. */
export function chargeWords(attempt: Pick<AttemptView, "state" | "refund">): string {
  if (attempt.refund) return "Paid and refunded";
  if (attempt.state === "voided") return "Held and given back";
  return attempt.state === "queued" || attempt.state === "judging" ? "Held" : "Paid";
}
