import Link from "next/link";
import { Sum } from "@/components/ui/money";
import type { RoundView } from "@/lib/bounty/contract";
import { arenaHref } from "./links";

/** The rounds that can be played besides the one on the page. */
export function OtherRounds({ rounds }: { rounds: RoundView[] }) {
  if (rounds.length === 0) return null;
  return (
    <section className="rule-double mt-5 pt-4">
      <h2 className="text-sm text-ink-3">Other guardians</h2>
      <ul className="mt-2">
        {rounds.map((round) => (
          <li key={round.id} className="border-b border-line last:border-0">
            <Link
              href={arenaHref(round.number)}
              className="flex min-h-11 items-center justify-between gap-3 py-2 no-underline hover:underline"
            >
              <span>
                {round.guardian.name}
                <span className="block text-xs text-ink-3">
                  level {round.guardian.level}, next <Sum micros={round.nextPrice} />
                </span>
              </span>
              <span className="figures text-gold">
                <Sum micros={round.pool} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
