import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { formatUsd } from "@/lib/core/money";
import type { Cluster } from "@/lib/onchain/contract";
import type { BuybackView } from "@/lib/token/contract";
import { ChainId } from "./signature";
import { causeWords, noteText, priceText, shortTokens, stateWords } from "./token-words";

/** Every buyback with what it cost, what became of it, and each step in the order in which it happened. */
export function BuybackList(props: { items: readonly BuybackView[]; cluster: Cluster }) {
  return (
    <ol className="rule-double">
      {props.items.map((item) => (
        <li key={item.id} className="border-b border-line py-3.5">
          <Head item={item} />
          <dl className="figures mt-2.5 grid grid-cols-2 gap-x-4 gap-y-2 text-[0.875rem] md:grid-cols-5">
            <Figure label="Spent">{item.spent && formatUsd(BigInt(item.spent))}</Figure>
            <Figure label="Bought">{item.bought && shortTokens(item.bought)}</Figure>
            <Figure label="Price">{item.price && `$${priceText(item.price)}`}</Figure>
            <Figure label="Burned">{item.burned && shortTokens(item.burned)}</Figure>
            <Figure label="To stakers">{item.toStakers && shortTokens(item.toStakers)}</Figure>
          </dl>
          <Steps item={item} cluster={props.cluster} />
        </li>
      ))}
    </ol>
  );
}

function Head({ item }: { item: BuybackView }) {
  const { executedAt, openedAt, state, cause } = item;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h3 className="text-md">
        <Time at={executedAt ?? openedAt} />
      </h3>
      <span className="flex items-baseline gap-3 text-sm text-ink-2">
        {causeWords[cause]}
        <Tag tone={state === "executed" ? "neutral" : "info"}>{stateWords[state]}</Tag>
      </span>
    </div>
  );
}

function Figure({ label, children }: { label: string; children: string | null }) {
  return (
    <div>
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd>{children ?? "not yet"}</dd>
    </div>
  );
}

function Steps({ item, cluster }: { item: BuybackView; cluster: Cluster }) {
  const steps = item.notes.toReversed();
  return (
    <div className="mt-2 flex flex-wrap items-start justify-between gap-x-4">
      <details className="min-w-0">
        <summary className="flex min-h-8 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11">
          {steps.length === 1 ? "1 step" : `${steps.length} steps`}
        </summary>
        <ol className="mt-1 text-sm text-ink-2">
          {steps.map(({ at, note, facts }) => (
            <li key={`${at} ${note}`} className="py-0.5">
              <Time at={at} />: {noteText(note, facts)}
            </li>
          ))}
        </ol>
      </details>
      <p className="flex min-h-8 flex-wrap items-center gap-x-3 text-sm text-ink-3">
        {item.swapSignature && (
          <span>
            Swap <ChainId id={item.swapSignature} cluster={cluster} />
          </span>
        )}
        {item.signature && (
          <span>
            Burn and distribution <ChainId id={item.signature} cluster={cluster} />
          </span>
        )}
      </p>
    </div>
  );
}
