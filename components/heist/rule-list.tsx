import { Icon } from "@/components/motif/icon";
import type { RuleView } from "@/lib/heist/contract";
import { lasting, ruleWords } from "./heist-words";

/** What is said in one line where all of it holds, as it nearly always does. */
const standing: ReadonlySet<RuleView["rule"]> = new Set([
  "self",
  "house",
  "away",
  "guest",
  "same_person",
]);

/** Every rule with a tick, or with what is against it; those against it first. */
export function RuleList({ rules, now }: { rules: readonly RuleView[]; now: Date }) {
  const hasStanding = rules.every(({ rule, holds }) => holds || !standing.has(rule));
  const listed = hasStanding ? rules.filter(({ rule }) => !standing.has(rule)) : rules;
  const sorted = [...listed].sort((a, b) => Number(a.holds) - Number(b.holds));
  return (
    <ul className="rule-double mt-4 pt-3 text-sm" aria-label="Rules">
      {sorted.map(({ rule, holds, waived, until }) => (
        <li key={rule} className="flex items-start gap-2.5 py-1">
          <span className={holds ? "mt-0.5 text-malachite" : "mt-0.5 text-carnelian"}>
            <Icon name={holds ? "check" : "cross"} size={16} />
          </span>
          <span className={holds ? "text-ink-2" : undefined}>
            <span className="sr-only">{holds ? "Holds: " : "Against it: "}</span>
            {waived ? `${ruleWords[rule].fails}, but they robbed you` : wordsOf(rule, holds)}
            {!holds && until && `, ${lasting(until, now)}`}
          </span>
        </li>
      ))}
      {hasStanding && (
        <li className="flex items-start gap-2.5 py-1">
          <span className="mt-0.5 text-malachite">
            <Icon name="check" size={16} />
          </span>
          <span className="text-ink-2">
            <span className="sr-only">Holds: </span>
            Two people with accounts who both take part, neither of the house
          </span>
        </li>
      )}
    </ul>
  );
}

function wordsOf(rule: RuleView["rule"], holds: boolean): string {
  return holds ? ruleWords[rule].holds : ruleWords[rule].fails;
}
