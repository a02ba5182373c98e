import { PlayMoneyTag } from "@/components/ui/tag";
import { Statement } from "@/components/wallet/statement";
import { formatUsd } from "@/lib/core/money";
import { contributeAction, withdrawFromTeamAction } from "@/lib/team/actions";
import type { TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { MoneyForm } from "./money-form";
import { PoolShares } from "./pool-shares";
import { TakeAll } from "./take-all";

/** Whose what is in the pool, with one's own money in and out. `wallet` is what one could put in. */
export function Pool(props: { team: TeamPage; inside: TeamInside | null; wallet: string }) {
  const { team, inside, wallet } = props;
  const { mine } = team;
  if (!mine || (!inside && isOver(mine))) return null;
  const mayTake = BigInt(mine.available) > 0n;
  return (
    <section aria-labelledby="pool" className="rule-double mt-6 pt-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="pool">Pool</h2> <PlayMoneyTag />
      </div>
      {inside && (
        <>
          <p className="mt-1.5 mb-4 measure text-sm text-ink-2">
            What you put in stays yours, and you can take out what is unspent at any time. An
            attempt takes from everybody in proportion to what they have here. A prize goes straight
            to everybody’s wallet.
          </p>
          <PoolShares parts={inside.parts} />
        </>
      )}
      <div className="mt-6 grid max-w-[760px] items-start gap-x-9 gap-y-6 md:grid-cols-2">
        {inside && (
          <MoneyForm
            teamId={team.id}
            label="Put in, dollars"
            button="Put in"
            done="It is in the pool, and yours."
            hint={`You have ${formatUsd(BigInt(wallet))} in your wallet. It counts against your own limits now.`}
            action={contributeAction}
          />
        )}
        {mayTake ? (
          <MoneyForm
            teamId={team.id}
            label="Take out, dollars"
            button="Take out"
            done="It is in your wallet."
            hint={heldWords(mine)}
            action={withdrawFromTeamAction}
          >
            <TakeAll teamId={team.id} amount={mine.available} />
          </MoneyForm>
        ) : (
          <p className="text-sm text-ink-2">{heldWords(mine)}</p>
        )}
      </div>
      {mine.moved.length > 0 && (
        <details className="mt-6">
          <summary className="text-ink-2">What moved in your part</summary>
          <div className="mt-2">
            <Statement lines={mine.moved} />
          </div>
        </details>
      )}
    </section>
  );
}

type Part = { available: string; held: string };

/** Nothing of it is there, and nothing ever was. */
function isOver({ available, held, moved }: Part & { moved: readonly unknown[] }): boolean {
  return BigInt(available) + BigInt(held) === 0n && moved.length === 0;
}

function heldWords({ available, held }: Part): string {
  const free =
    BigInt(available) > 0n
      ? `You have ${formatUsd(BigInt(available))} here that you can take out.`
      : "You have nothing here to take out.";
  if (BigInt(held) === 0n) return free;
  return `${free} ${formatUsd(BigInt(held))} is held until a verdict.`;
}
