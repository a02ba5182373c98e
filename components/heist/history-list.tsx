import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { HistoryItem } from "@/lib/heist/contract";
import { grouped, historyText } from "./heist-words";

/** One's heists and those on oneself, the newest first. */
export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  if (items.length === 0)
    return <p className="mt-2 text-sm text-ink-2">You have robbed nobody, and nobody you.</p>;
  return (
    <ul className="mt-2 max-w-[640px]">
      {items.map((item) => (
        <li
          key={item.heistId}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2.5 text-sm"
        >
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {historyText(item)}
            {item.shield && (
              <>
                {". "}
                <Link href={`/heists/draws/${item.heistId}`}>Check the shield</Link>
              </>
            )}
          </span>
          <span className="flex gap-4 text-ink-3">
            <Time at={item.at} show="brief" />
            {item.amount !== "0" && <Change item={item} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Change({ item: { role, amount } }: { item: HistoryItem }) {
  const gains = role === "robber";
  return (
    <span className={gains ? "figures text-malachite" : "figures text-carnelian"}>
      {gains ? "+" : "\u2212"}
      {grouped(amount)}
    </span>
  );
}
