import type { Cluster, Role } from "@/lib/onchain/contract";
import { AddressLink } from "./address-link";

export type KeyAddresses = Partial<Record<Role, string>>;

const powers: { role: Role; name: string; can: string; cannot: string }[] = [
  {
    role: "judge",
    name: "Judge",
    can: "say that a paid attempt wins, loses or is void. Whoever held it could let an attempt win that the guardian refused, or leave attempts unjudged.",
    cannot:
      "name who is paid, move a fee elsewhere, take a fee twice, or judge what nobody paid for. A prize goes to the payer of the attempt and nowhere else.",
  },
  {
    role: "quote",
    name: "Quote signer",
    can: "set the price and the discount of an attempt.",
    cannot:
      "charge anybody: the wallet of whoever pays has to sign, and the sum stands in what it signs.",
  },
  {
    role: "authority",
    name: "Authority",
    can: "stop new entries, move the rest of a round that is over into the next one, move what somebody sent straight to a vault, which was never part of a prize, to any account, in public, and, seven days after announcing it, move the pool to the recovery account that was fixed before the first fee.",
    cannot: "touch a fee in escrow, a prize, or the shares of a round that ran out.",
  },
  {
    role: "crank",
    name: "Crank",
    can: "pay the network’s fee for what anybody may send: verdicts that the judge has signed, refunds, shares.",
    cannot: "decide anything.",
  },
];

/** For each key of the house: its address, what its holder could do, and what not even they could. */
export function KeyPowers({ keys, cluster }: { keys: KeyAddresses; cluster: Cluster }) {
  return (
    <div className="rule-double">
      {powers.map(({ role, name, can, cannot }) => (
        <section
          key={role}
          aria-labelledby={`key-${role}`}
          className="grid gap-x-6 gap-y-2 border-b border-line py-4 md:grid-cols-[150px_minmax(0,1fr)_minmax(0,1fr)]"
        >
          <h3 id={`key-${role}`} className="text-lg">
            {name}
          </h3>
          <p className="text-sm text-ink-2">
            <b className="block font-medium text-ink">Could</b>
            {can}
          </p>
          <p className="text-sm text-ink-2">
            <b className="block font-medium text-ink">Could not</b>
            {cannot}
          </p>
          {keys[role] && (
            <p className="text-sm text-ink-3 md:col-span-2 md:col-start-2">
              <AddressLink address={keys[role]} cluster={cluster} />
            </p>
          )}
        </section>
      ))}
      <p className="mt-4 measure text-sm text-ink-2">
        Whoever holds the <b className="font-medium text-ink">upgrade authority</b> of a program
        could replace it, and with it everything that is said here. That is why its address stands
        with each program above, and in the manifest of each round.
      </p>
    </div>
  );
}
