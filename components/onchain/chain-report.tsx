import { type ReactNode, useId } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Note } from "@/components/ui/note";
import { Register, Stat } from "@/components/ui/stat";
import type { ClusterView } from "@/lib/onchain/contract";
import type { ProgramView } from "@/lib/relay/contract";
import { AddressLink } from "./address-link";
import { CheckYourself } from "./check-yourself";
import { type KeyAddresses, KeyPowers } from "./key-powers";
import { ProgramTable } from "./program-table";
import { networkTitles } from "./wallet-trouble";

/** All that a stranger needs to judge whom they would have to trust. */
export function ChainReport(props: {
  cluster: ClusterView;
  programs: ProgramView[] | null;
  keys: KeyAddresses;
  /** Ledger, database and chain, side by side. */
  comparison?: ReactNode;
}) {
  const { cluster, programs, keys } = props;
  const isTest = cluster.cluster !== "mainnet-beta";
  return (
    <>
      <Register of={3} className="mt-6">
        <Stat label="Network" context={isTest ? "what is on it is worth nothing" : "real money"}>
          {networkTitles[cluster.cluster]}
        </Stat>
        <Stat label="Source" context="compared with what was built from this source">
          {sourceWord(programs)}
        </Stat>
        <Stat label="Could be replaced" context="by whoever holds an upgrade authority">
          {replaceWord(programs)}
        </Stat>
      </Register>
      {props.comparison}
      <Chapter title="The programs" lead="As they are on the chain, read as you look.">
        {programs ? (
          <ProgramTable programs={programs} cluster={cluster.cluster} />
        ) : (
          <Note tone="warning" role="alert">
            The chain’s node does not answer at the moment. Load this page again in a while.
          </Note>
        )}
        <DescriptionList
          className="mt-4"
          rows={[
            {
              label: "USDC, which pays for attempts",
              value: <AddressLink address={cluster.mints.usdc} cluster={cluster.cluster} />,
              long: true,
            },
            {
              label: "100Bs, which is staked",
              value: <AddressLink address={cluster.mints.token} cluster={cluster.cluster} />,
              long: true,
            },
          ]}
        />
      </Chapter>
      <Chapter
        title="What our keys could and could not do"
        lead="The program decides where money goes. A key can only ask it for what it allows."
      >
        <KeyPowers keys={keys} cluster={cluster.cluster} />
      </Chapter>
      <Chapter title="If something goes wrong" lead="Also when we are gone.">
        <ul className="measure space-y-2">
          <li>
            A fee without a verdict comes back after 30 minutes. Anybody may send that transaction:
            the fee goes to the wallet that paid, and to no other.
          </li>
          <li>
            When the clock of a round runs out, anybody may end it. Each payer then has a share that
            anybody may have paid out to them, once.
          </li>
          <li>
            An emergency can be announced, for all to see. From then on no entry is taken. Seven
            days later the pool may go to the recovery account that was fixed in the round’s rules,
            to no other, and not before every fee in escrow is judged or returned.
          </li>
          <li>
            Tokens that somebody sends straight to a vault are no payment: without a quote there is
            no attempt and no part of the prize. The house sends them back to the account that they
            came from. The program cannot see where that is, so each return names the transaction
            that brought them, for all to compare. What reaches an account of the house’s own by
            mistake can only be sent back by hand.
          </li>
        </ul>
      </Chapter>
      <Chapter title="Check it yourself" lead="With Solana’s own tools and nothing of ours.">
        <CheckYourself cluster={cluster} />
      </Chapter>
    </>
  );
}

function sourceWord(programs: ProgramView[] | null): string {
  const there = (programs ?? []).filter(({ deployedSlot }) => deployedSlot !== null);
  if (there.length === 0) return "unknown";
  const same = there.filter(({ hashes, built }) => built !== null && hashes.includes(built));
  if (same.length === there.length) return there.length === 1 ? "the same" : "both the same";
  return `${same.length} of ${there.length} the same`;
}

function replaceWord(programs: ProgramView[] | null): string {
  const there = (programs ?? []).filter(({ deployedSlot }) => deployedSlot !== null);
  if (there.length === 0) return "unknown";
  const open = there.filter(({ authority }) => authority !== null).length;
  return open === 0 ? "no" : `yes, ${open} of ${there.length}`;
}

function Chapter(props: { title: string; lead: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 max-w-[880px]">
      <h2 id={id}>{props.title}</h2>
      <p className="mt-1 mb-3.5 text-sm text-ink-2">{props.lead}</p>
      {props.children}
    </section>
  );
}
