import { Sum } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { PlayMoneyTag } from "@/components/ui/tag";
import { contributeAction, withdrawFromTeamAction } from "@/lib/team/actions";
import type { TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { MoneyForm } from "./money-form";

/** Whose what is in the pool, with one's own money in and out. */
export function Pool({ team, inside }: { team: TeamPage; inside: TeamInside | null }) {
  const { mine } = team;
  if (!mine) return null;
  return (
    <section aria-labelledby="pool" className="rule-double mt-6 pt-4">
      <h2 id="pool" className="flex flex-wrap items-center gap-3">
        Pool <PlayMoneyTag />
      </h2>
      <p className="measure text-sm text-ink-2">
        What you put in stays yours. An attempt takes from everybody in proportion to what they have
        here, to the millionth of a dollar; what rounding leaves falls on the largest remainders. A
        prize goes straight to everybody's wallet.
      </p>
      {inside && (
        <Table label="Whose what is">
          <thead>
            <tr>
              <Th>Member</Th>
              <Th figure>Can be spent</Th>
              <Th figure>Held for a verdict</Th>
            </tr>
          </thead>
          <tbody>
            {inside.parts.map((part) => (
              <tr key={part.id}>
                <Td>{part.handle}</Td>
                <Td figure>
                  <Sum micros={part.available} />
                </Td>
                <Td figure>
                  <Sum micros={part.held} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <div className="mt-4 grid max-w-[760px] gap-5 md:grid-cols-2">
        {inside && (
          <MoneyForm
            teamId={team.id}
            label="Put in, dollars"
            button="Put in"
            done="It is in the pool, and yours."
            hint="Counts against your own limits now."
            action={contributeAction}
          />
        )}
        <MoneyForm
          teamId={team.id}
          label="Take out, dollars"
          button="Take out"
          done="It is in your wallet."
          hint={`You can take out ${dollars(mine.available)} at any time.`}
          action={withdrawFromTeamAction}
        />
      </div>
    </section>
  );
}

function dollars(micros: string): string {
  const cents = BigInt(micros) / 10_000n;
  return `$${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}
