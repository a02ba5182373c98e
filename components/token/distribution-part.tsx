import { DescriptionList } from "@/components/ui/description-list";
import { Time } from "@/components/ui/time";
import type { Cluster } from "@/lib/onchain/contract";
import { distribution, SUPPLY, type VestingView } from "@/lib/token/contract";
import { ChainId } from "./signature";
import { roughTokens } from "./token-words";

const names = ["Treasury", "Team", "Airdrop", "Liquidity", "Partners"];
/** Told apart by their hatch. */
const fills = [
  "bg-ink-2",
  "hatch [--hatch-ink:var(--ink)]",
  "hatch-back [--hatch-ink:var(--ink-2)]",
  "hatch-upright [--hatch-ink:var(--ink-2)]",
  "hatch-level [--hatch-ink:var(--ink-3)]",
];

/** Whom the supply was for at first, and what is still locked up of it. */
export function DistributionPart(props: { grants: readonly VestingView[]; cluster: Cluster }) {
  const { grants, cluster } = props;
  return (
    <section aria-labelledby="distribution" className="rule-double mt-6 pt-4">
      <h2
        id="distribution"
        className="mb-2.5 font-sans text-sm font-normal tracking-normal text-ink-3"
      >
        First distribution
      </h2>
      <div aria-hidden="true" className="flex h-6.5 gap-0.5">
        {distribution.map(({ of, percent }, index) => (
          <span
            key={of}
            className={`signal-fill block border border-line-strong ${fills[index]}`}
            style={{ flexGrow: percent, flexBasis: 0 }}
          />
        ))}
      </div>
      <DescriptionList
        className="mt-1.5"
        rows={distribution.map(({ percent }, index) => ({
          label: names[index],
          value: `${percent} %`,
        }))}
      />
      {grants.length > 0 && (
        <details className="mt-1">
          <summary className="flex min-h-8 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11">
            What is still locked up
          </summary>
          <ul className="mt-1 text-sm text-ink-2">
            {grants.map((grant) => (
              <li key={grant.address} className="border-b border-line py-1.75 last:border-b-0">
                <b className="font-medium text-ink">{nameOf(grant)}</b>:{" "}
                {roughTokens(grant.released)} of {roughTokens(grant.total)} paid out
                {grant.endAt > grant.startAt && (
                  <>
                    , all of it by <Time at={grant.endAt} show="day" />
                  </>
                )}
                . Account <ChainId id={grant.address} kind="address" cluster={cluster} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A grant of the first distribution is known by its number and its size. */
function nameOf({ number, total }: VestingView): string {
  const part = distribution[number];
  const isFirst = part && BigInt(total) === (SUPPLY * BigInt(part.percent)) / 100n;
  return (isFirst && names[number]) || "Grant";
}
