import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { CheckView } from "@/lib/onchain/operation/contract";
import { checkWords, outcomeWords } from "./chain-words";

/** The last searches for gaps and comparisons of the books. */
export function CheckTable({ checks }: { checks: readonly CheckView[] }) {
  return (
    <section aria-labelledby="checks" className="mt-8">
      <h2 id="checks" className="mb-3">
        Last checks
      </h2>
      {checks.length === 0 ? (
        <Empty title="Nothing was checked yet">
          The books are compared every five minutes, and gaps are searched for every fifteen.
        </Empty>
      ) : (
        <Table label="Last checks">
          <thead>
            <tr>
              <Th>Check</Th>
              <Th>Result</Th>
              <Th figure>Looked at</Th>
              <Th figure className="max-md:hidden">
                Slot
              </Th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <tr key={check.id}>
                <Td className="align-top">
                  {checkWords[check.kind]}
                  {check.facts.whole && <span className="text-ink-3">, from the first slot</span>}
                  <span className="block text-sm text-ink-3">
                    <Time at={check.at} />
                  </span>
                  <Found facts={check.facts} />
                </Td>
                <Td className="align-top">
                  <Tag tone={outcomeWords[check.outcome].tone}>
                    {outcomeWords[check.outcome].word}
                  </Tag>
                </Td>
                <Td figure className="align-top">
                  {check.facts.seen ?? ""}
                </Td>
                <Td figure className="align-top max-md:hidden">
                  {check.facts.slot?.toLocaleString("en-US") ?? ""}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function Found({ facts: { found, error } }: Pick<CheckView, "facts">) {
  const lines = Object.entries(found ?? {});
  if (lines.length === 0 && !error) return null;
  return (
    <ul className="mt-1 text-sm text-carnelian">
      {error && <li className="wrap-anywhere">{error}</li>}
      {lines.map(([name, says]) => (
        <li key={name} className="wrap-anywhere">
          {name}: {says}
        </li>
      ))}
    </ul>
  );
}
