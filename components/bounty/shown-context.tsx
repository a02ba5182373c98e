import Link from "next/link";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import type { ShownContext } from "@/lib/bounty/contract";
import { attemptHref } from "./links";
import { techniqueWords } from "./technique-words";

/** What the guardian was shown besides its prompt and the message, part by part. */
export function ShownContextPart({ shown, record }: { shown: ShownContext; record: string }) {
  return (
    <section aria-labelledby="shown" className="rule-double mt-6 pt-3.5">
      <h3 id="shown">What the guardian was shown</h3>
      <p className="mt-1.5 measure text-sm text-ink-2">
        Besides its prompt and the message: a record of earlier attempts, of at most{" "}
        {shown.tokens.budget.toLocaleString("en")} tokens. It used{" "}
        {shown.tokens.used.toLocaleString("en")}. The chain holds a hash of it.
      </p>
      <div className="mt-3 grid gap-4">
        <Part title="Techniques detected in the message" part={shown.patterns} none="None.">
          {shown.patterns.items.map(({ technique, attempts, successes }) => (
            <Row key={technique} head={techniqueWords(technique).name}>
              {attempts.toLocaleString("en")} attempts before, {successes.toLocaleString("en")} won
            </Row>
          ))}
        </Part>
        <Part
          title="Similar earlier messages"
          part={shown.similar}
          none={`None came nearer than a cosine of ${shown.embedder.similar}.`}
        >
          {shown.similar.items.map((item) => (
            <Quoted key={item.attemptId} item={item}>
              <Outcome outcome={item.outcome} />
              <span className="figures text-ink-3">cosine {item.cosine.toFixed(2)}</span>
            </Quoted>
          ))}
        </Part>
        <Part title="Messages that have won" part={shown.wins} none="Nobody had won yet.">
          {shown.wins.items.map((item) => (
            <Quoted key={item.attemptId} item={item} />
          ))}
        </Part>
        <Part
          title="The player's latest messages"
          part={shown.recent}
          none="It was the player's first."
        >
          {shown.recent.items.map((item) => (
            <Quoted key={item.attemptId} item={item}>
              <Outcome outcome={item.outcome} />
            </Quoted>
          ))}
        </Part>
        <Part title="Summaries" part={shown.summaries} none="No fifty attempts were complete.">
          {shown.summaries.items.map(({ round, number, text }) => (
            <Row key={`${round}:${number}`} head={`Round ${round}`}>
              {text}
            </Row>
          ))}
        </Part>
      </div>
      {record !== "" && (
        <details className="mt-3 text-sm">
          <summary className="inline-flex min-h-8 cursor-pointer items-center text-ink-2 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11">
            Word for word
          </summary>
          <pre className="mt-1.5 max-h-96 overflow-auto border border-line bg-sunk p-3 text-xs whitespace-pre-wrap wrap-anywhere">
            {record.trim()}
          </pre>
        </details>
      )}
    </section>
  );
}

type AnyPart = { state: "shown" | "off" | "absent"; items: readonly unknown[]; left: number };

function Part(props: { title: string; part: AnyPart; none: string; children: ReactNode }) {
  const { part, none, children } = props;
  return (
    <div>
      <h4 className="text-sm font-semibold">{props.title}</h4>
      {part.items.length > 0 ? (
        <ul className="mt-0.5">{children}</ul>
      ) : (
        <Aside>{whyNone(part, none)}</Aside>
      )}
      {part.items.length > 0 && part.left > 0 && <Aside>{part.left} more had no room.</Aside>}
    </div>
  );
}

function whyNone(part: AnyPart, none: string): string {
  if (part.state === "off") return "The rules of this round leave it out.";
  if (part.state === "absent") return "It could not be had in time, and was left out.";
  return part.left > 0 ? `${part.left} had no room.` : none;
}

const Aside = ({ children }: { children: ReactNode }) => (
  <p className="mt-0.5 text-sm text-ink-3">{children}</p>
);

function Row({ head, children }: { head: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap gap-x-3 border-b border-line py-1.5 text-sm last:border-b-0">
      <span className="shrink-0 text-ink">{head}</span>
      <span className="min-w-0 text-ink-2">{children}</span>
    </li>
  );
}

type Item = { attemptId: string; round: number; number: number; text: string };

function Quoted({ item, children }: { item: Item; children?: ReactNode }) {
  return (
    <li className="border-b border-line py-1.5 text-sm last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Link href={attemptHref(item.attemptId)}>
          Round {item.round}, attempt {item.number}
        </Link>
        {children}
      </p>
      <p className="mt-0.5 wrap-anywhere text-ink-2">
        {item.text === "" ? "Withheld by the house, as a rule at its player’s wish." : item.text}
      </p>
    </li>
  );
}

function Outcome({ outcome }: { outcome: "won" | "rejected" }) {
  return outcome === "won" ? <Tag tone="gold">Won</Tag> : <Tag tone="danger">Refused</Tag>;
}
