import Link from "next/link";
import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { PatternView } from "@/lib/bounty/contract";
import { techniqueWords } from "./technique-words";

/** How often each technique was tried, and how often the pool was released. */
export function PatternTable({ patterns }: { patterns: readonly PatternView[] }) {
  return (
    <Table label="Techniques">
      <thead>
        <tr>
          <Th>Technique</Th>
          <Th figure>Attempts</Th>
          <Th figure>Won</Th>
          <Th className="pl-8 max-md:hidden">First seen</Th>
          <Th className="max-md:pl-2">Last seen</Th>
        </tr>
      </thead>
      <tbody>
        {patterns.map((pattern) => (
          <tr key={pattern.technique}>
            <Td>
              <PatternName pattern={pattern} />
            </Td>
            <Td figure>{pattern.attempts.toLocaleString("en")}</Td>
            <Td figure>{pattern.successes.toLocaleString("en")}</Td>
            <Td className="pl-8 text-ink-2 max-md:hidden">
              {pattern.firstSeen ? <Time at={pattern.firstSeen} show="day" /> : "never"}
            </Td>
            <Td className="whitespace-nowrap text-ink-2 max-md:pl-2">
              {pattern.lastSeen ? <Time at={pattern.lastSeen} show="day" /> : "never"}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function PatternName({ pattern: { technique, examples } }: { pattern: PatternView }) {
  const { name } = techniqueWords(technique);
  if (examples.length === 0)
    return <span className="inline-flex min-h-8 items-center pointer-coarse:min-h-11">{name}</span>;
  return (
    <Link
      href={`#${technique}`}
      className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
    >
      {name}
    </Link>
  );
}
