import type { ReactNode } from "react";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatCredits } from "@/lib/core/credit";
import { type TierName, tierNames, tiers } from "@/lib/plan/contract";
import { features, monthly } from "./words";

const words: Record<TierName, string> = {
  free: "To look around, as long as you like.",
  premium: "For companions that remember what you told them.",
  vip: "For long talks every day.",
};

/** The three tiers side by side, ruled; one below the other on a phone. */
export function PlanColumns(props: {
  current: TierName | null;
  acts: Record<TierName, ReactNode>;
}) {
  return (
    <div className="rule-double grid border-b border-line md:grid-cols-3">
      {tierNames.map((name) => {
        const tier = tiers[name];
        return (
          <section
            key={name}
            aria-labelledby={`tier-${name}`}
            className="flex flex-col border-line py-5 max-md:border-b max-md:last:border-b-0 md:px-5 md:first:pl-0 md:last:pr-0 md:[&+&]:border-l"
          >
            <div className="flex items-center justify-between gap-3">
              <h2 id={`tier-${name}`} className="text-xl">
                {tier.label}
              </h2>
              {props.current === name && <Tag tone="info">Your plan</Tag>}
            </div>
            <p className="display-face mt-2.5 text-3xl leading-none">
              {monthly(tier)}
              <span className="ml-1.5 font-text text-sm font-normal tracking-normal text-ink-3">
                a month
              </span>
            </p>
            <p className="mt-3 text-sm text-ink-2">
              {words[name]} <span className="figures">{formatCredits(tier.dailyCredits)}</span>{" "}
              credits each day.
            </p>
            <div className="mt-auto pt-4">{props.acts[name]}</div>
          </section>
        );
      })}
    </div>
  );
}

/** What each tier has, row by row. */
export function PlanMatrix() {
  return (
    <Table label="What each plan has">
      <thead>
        <tr>
          <Th>
            <span className="sr-only">What</span>
          </Th>
          {tierNames.map((name) => (
            <Th key={name} figure>
              {tiers[name].label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {features.map(({ label, value }) => (
          <tr key={label}>
            <th
              scope="row"
              className="border-b border-line py-2.5 pr-3 text-left font-normal text-ink-2"
            >
              {label}
            </th>
            {tierNames.map((name) => (
              <Td key={name} figure>
                <Cell value={value(tiers[name])} />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cell({ value }: { value: string | boolean }) {
  if (typeof value === "string") return value;
  return value ? "yes" : <span className="text-ink-3">no</span>;
}
