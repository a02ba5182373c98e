import { DescriptionList } from "@/components/ui/description-list";
import { Note } from "@/components/ui/note";
import type { ChainComparison } from "@/lib/bounty/contract";
import { formatFullUsd } from "@/lib/core/money";

/** Tokens that lie in a vault and that no payment has brought. */
export function StrayList({ books }: { books: ChainComparison | null }) {
  const lines = books ? straysIn(books) : [];
  return (
    <section aria-labelledby="strays" className="mt-8 max-w-[620px]">
      <h2 id="strays" className="mb-3">
        Strayed in
      </h2>
      {books === null && (
        <Note tone="warning">The chain’s node does not answer at the moment.</Note>
      )}
      {books && lines.length === 0 && <Note tone="quiet">Nothing lies where nobody paid it.</Note>}
      {lines.length > 0 && (
        <DescriptionList
          rows={lines.map(({ name, stray }) => ({
            label: name,
            value: `${formatFullUsd(BigInt(stray)).replace("$", "")} USDC`,
          }))}
        />
      )}
    </section>
  );
}

function straysIn({ rounds, funds }: ChainComparison) {
  return [
    ...rounds.flatMap(({ number, pool, escrow }) => [
      { name: `Round ${number}, pool`, stray: pool.stray },
      { name: `Round ${number}, escrow`, stray: escrow.stray },
    ]),
    ...funds.map(({ name, stray }) => ({
      name: name === "buyback" ? "Buyback fund" : "Operations",
      stray,
    })),
  ].filter(({ stray }) => BigInt(stray) > 0n);
}
