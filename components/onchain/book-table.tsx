import { Note } from "@/components/ui/note";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ChainComparison, Compared } from "@/lib/bounty/contract";
import { formatFullUsd } from "@/lib/core/money";

const usdc = (micros: string) => formatFullUsd(BigInt(micros)).replace("$", "");

/** What the ledger, our copy of the chain's events and the chain itself say of the same money. */
export function BookTable({ books }: { books: ChainComparison | null }) {
  return (
    <section aria-labelledby="books" className="mt-10 max-w-[880px]">
      <h2 id="books">Three books of the same money</h2>
      <p className="mt-1 mb-3.5 text-sm text-ink-2">
        The ledger that the pages show, the program’s events as they are kept here, and the chain as
        it is for good. USDC, to the last unit.
      </p>
      {books ? (
        <Books books={books} />
      ) : (
        <Note tone="warning" role="alert">
          The chain’s node does not answer at the moment, so there is nothing to compare with.
        </Note>
      )}
    </section>
  );
}

function Books({ books }: { books: ChainComparison }) {
  const lines = [
    ...books.rounds.flatMap(({ number, pool, escrow }) => [
      { name: `Round ${number}, pool`, ...pool },
      { name: `Round ${number}, escrow`, ...escrow },
    ]),
    ...books.funds.map((fund) => ({
      ...fund,
      name: fund.name === "buyback" ? "Buyback fund" : "Operations",
    })),
  ];
  return (
    <>
      <Table label="Ledger, database and chain">
        <thead>
          <tr>
            <Th>Money</Th>
            <Th figure>Ledger</Th>
            <Th figure>Events</Th>
            <Th figure>Chain</Th>
            <Th>Result</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <Td>{line.name}</Td>
              <Td figure>{usdc(line.ledger)}</Td>
              <Td figure>{usdc(line.database)}</Td>
              <Td figure>{usdc(line.chain)}</Td>
              <Td>
                <Result line={line} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2.5 text-sm text-ink-3">
        At slot {books.slot}; everything final is known up to slot {books.knownSlot}.
        {books.waiting > 0 && ` ${books.waiting} events wait to be applied.`}
      </p>
    </>
  );
}

function Result({ line: { equal, stray } }: { line: Compared }) {
  if (!equal) return <Tag tone="danger">differs</Tag>;
  if (stray === "0") return <Tag tone="success">equal</Tag>;
  return <Tag tone="info">equal, {usdc(stray)} strayed in</Tag>;
}
