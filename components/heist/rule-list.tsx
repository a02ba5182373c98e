import { Icon } from "@/components/motif/icon";
import type { RuleView } from "@/lib/heist/contract";
import { lasting, ruleWords } from "./heist-words";

/** Every rule with a tick, or with what is against it; those against it first. */
export function RuleList({ rules, now }: { rules: readonly RuleView[]; now: Date }) {
  const sorted = [...rules].sort((a, b) => Number(a.holds) - Number(b.holds));
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
    </ul>
  );
}

function wordsOf(rule: RuleView["rule"], holds: boolean): string {
  return holds ? ruleWords[rule].holds : ruleWords[rule].fails;
}
