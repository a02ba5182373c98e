import type { ReactNode } from "react";
import { BigScale } from "@/components/motif/big-scale";
import { Ceiling } from "@/components/motif/ceiling";
import { Money } from "@/components/ui/money";
import { partsOf } from "./utterance";

/** The pool is released: the beam levels, then the stars come out from the centre. */
export function WinScene(props: {
  heading: ReactNode;
  amount: string;
  /** What the guardian said. */
  answer: string;
  facts: { label: string; value: ReactNode }[];
  children: ReactNode;
}) {
  const { paragraphs, aside } = partsOf(props.answer);
  return (
    <div className="night relative flex min-h-full grow flex-col bg-sky">
      <Ceiling
        mask="oval"
        step={56}
        className="stars-out h-[46%] text-gold opacity-60 max-md:top-6 max-md:h-[30%]"
      />
      <div className="relative flex grow flex-col items-center justify-center px-6 pt-14 pb-10 text-center">
        <BigScale
          state="released"
          width={300}
          className="bg-[radial-gradient(closest-side,var(--sky)_72%,transparent)] text-gold max-md:h-auto max-md:w-[220px]"
        />
        {props.heading}
        <Money
          micros={props.amount}
          className="mt-4 text-[clamp(2.5rem,15vw,3.875rem)] text-gold md:text-[clamp(4rem,8.4vw,7.5rem)]"
        />
        <blockquote className="utter mt-4.5 max-w-[640px] max-md:text-md md:mt-6.5 md:text-[1.1875rem]">
          {quoted(paragraphs.join(" "))}
        </blockquote>
        {aside && <p className="mt-1 text-xs text-ink-3">{aside}</p>}
        <div className="no-print mt-7 flex flex-wrap justify-center gap-2.5">{props.children}</div>
      </div>
      <dl className="relative grid grid-cols-2 rule-double bg-ground px-4 md:grid-cols-4 md:px-16">
        {props.facts.map((fact) => (
          <div
            key={fact.label}
            className="border-line py-3 pr-2.5 text-sm odd:max-md:pr-3 even:border-l even:pl-3 max-md:nth-[n+3]:border-t md:py-4.5 md:pr-6 md:text-[0.875rem] md:not-first:border-l md:not-first:pl-6"
          >
            <dt className="text-sm text-ink-3">{fact.label}</dt>
            <dd className="wrap-anywhere">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** In quotation marks, unless the words begin with some of their own. */
function quoted(words: string): string {
  return words.startsWith("“") ? words : `“${words}”`;
}
