import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import type { PatternView } from "@/lib/bounty/contract";
import { attemptHref } from "./links";
import { techniqueWords } from "./technique-words";

/** What a technique is, and the messages that show it best. */
export function PatternExamples({ pattern }: { pattern: PatternView }) {
  const { technique, examples } = pattern;
  const { name, sentence } = techniqueWords(technique);
  return (
    <section aria-labelledby={technique} className="rule-double mt-8 pt-5">
      <h2 id={technique} className="scroll-mt-20">
        {name}
      </h2>
      <p className="mt-1 measure text-ink-2">{sentence}</p>
      <ol className="mt-3">
        {examples.map((example) => (
          <li
            key={example.attemptId}
            className="grid gap-x-5 gap-y-1 border-b border-line py-3 last:border-b-0 md:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <Link
                href={attemptHref(example.attemptId)}
                className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
              >
                Round {example.round}, {example.number}
              </Link>
              {example.won && <Tag tone="gold">Won</Tag>}
            </p>
            <p className="measure wrap-anywhere whitespace-pre-wrap text-ink-2">{example.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
