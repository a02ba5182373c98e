import Link from "next/link";
import { playerHref } from "@/components/bounty/links";
import { Sum } from "@/components/ui/money";
import { percent } from "@/components/ui/split-bar";
import type { RoundView } from "@/lib/bounty/contract";

/** Whose guardian it is, and what they earn by it; nothing for a guardian of the house. */
export function OwnerNote({ round, own }: { round: RoundView; own: boolean }) {
  const { owner, rules } = round;
  if (!owner) return null;
  return (
    <section className="rule-double mt-5 pt-4 text-sm">
      <h2 className="text-sm text-ink-3">Whose guardian this is</h2>
      <p className="mt-2 text-ink-2">
        {own ? "Yours" : <Link href={playerHref(owner.handle)}>{owner.handle}</Link>}: staked{" "}
        <Sum micros={rules.floor} /> as the pool's floor and {own ? "earning" : "earns"}{" "}
        {percent(rules.split.owner ?? 0)} of each fee while it stands.{" "}
        {own ? "You may not play it." : "May not play it."}
      </p>
    </section>
  );
}
