import { DescriptionList } from "@/components/ui/description-list";
import { Time } from "@/components/ui/time";
import { formatExactCredits } from "@/lib/core/credit";
import type { Receipt } from "@/lib/credit/contract";
import { bucketWords, featureWords } from "./statement-words";

const stateWords = {
  held: "Held for the worst case, not charged yet",
  posted: "Charged for what was delivered",
  voided: "Given back, nothing was charged",
};

/** What a charge cost, item by item, down to the last decimal. */
export function ReceiptItems({ receipt }: { receipt: Receipt }) {
  const { inputTokens, outputTokens, terms, tokens, discount, held, posted, returned } = receipt;
  const factor = terms.factorBasisPoints / 10_000;
  const delivered = receipt.state === "posted";
  const priced = BigInt(tokens) - BigInt(discount);
  const rest = BigInt(posted) - priced;
  return (
    <div className="grid gap-7 md:grid-cols-2">
      <section aria-labelledby="what">
        <h2 id="what" className="mb-1">
          What it was
        </h2>
        <DescriptionList
          rows={[
            { label: "Feature", value: featureWords[receipt.feature] },
            { label: "Model", value: receipt.model, long: true },
            { label: "Began", value: <Time at={receipt.at} /> },
            ...(receipt.closedAt
              ? [{ label: "Closed", value: <Time at={receipt.closedAt} /> }]
              : []),
            { label: "State", value: stateWords[receipt.state], long: true },
            { label: "Tokens in", value: inputTokens.toLocaleString("en") },
            { label: "Tokens out", value: outputTokens.toLocaleString("en") },
          ]}
        />
      </section>
      <section aria-labelledby="cost">
        <h2 id="cost" className="mb-1">
          What it cost, in credits
        </h2>
        <DescriptionList
          rows={[
            ...(delivered
              ? [
                  {
                    label: `${(inputTokens + outputTokens).toLocaleString("en")} tokens${factor === 1 ? "" : `, factor ${factor}`}`,
                    value: amount(tokens),
                  },
                  {
                    label: `Discount of your plan, ${terms.discountBasisPoints / 100} %`,
                    value: amount(-BigInt(discount)),
                  },
                  ...(rest === 0n ? [] : [{ label: restWords(rest), value: amount(rest) }]),
                ]
              : []),
            { label: "Charged", value: amount(posted), strong: true },
            { label: "Held at first", value: amount(held) },
            { label: "Given back", value: amount(returned) },
          ]}
        />
        {delivered && <Parts receipt={receipt} />}
      </section>
    </div>
  );
}

function Parts({ receipt }: { receipt: Receipt }) {
  const taken = receipt.parts.filter(({ posted }) => posted !== "0");
  return (
    <>
      <h3 className="mt-5 mb-1">From</h3>
      <DescriptionList
        rows={taken.map(({ kind, posted }) => ({
          label: `${bucketWords[kind]} credits`,
          value: amount(posted),
        }))}
      />
    </>
  );
}

/** What a charge is beside what its tokens come to: the least price, or less than all of it. */
function restWords(rest: bigint): string {
  return rest > 0n ? "Up to the least price of a turn" : "Not charged";
}

function amount(micros: bigint | string): string {
  return formatExactCredits(BigInt(micros));
}
