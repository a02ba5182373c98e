import type { ReactNode } from "react";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { StrayView } from "@/lib/bounty/contract";
import { formatFullUsd } from "@/lib/core/money";
import type { Cluster } from "@/lib/onchain/contract";
import { explorerHref } from "./explorer-href";

const states: Record<StrayView["state"], [tone: "info" | "success" | "gold", words: string]> = {
  returned: ["success", "given back"],
  returning: ["info", "on its way back"],
  waiting: ["gold", "waits: the account it came from is closed"],
  unknown: ["gold", "waits: nobody knows whose it is"],
  refused: ["gold", "waits: the chain refused the return"],
};

type Props = { strays: StrayView[]; cluster: Cluster; withRound?: boolean };

/** What somebody sent straight to a round instead of paying, and what became of it. Nothing where nobody did. */
export function StrayList({ strays, cluster, withRound = false }: Props) {
  if (strays.length === 0) return null;
  return (
    <section aria-labelledby="strays" className="mt-10 max-w-[880px]">
      <h2 id="strays">Sent by mistake</h2>
      <p className="mt-1 mb-3.5 text-sm text-ink-2">
        USDC that was sent straight to {withRound ? "a round’s" : "this round’s"} accounts pays for
        nothing and is no part of the prize. It goes back to where it came from.
      </p>
      <Table label="Sent by mistake">
        <thead>
          <tr>
            {withRound && <Th>Round</Th>}
            <Th>When</Th>
            <Th figure>USDC</Th>
            <Th>From</Th>
            <Th>What became of it</Th>
          </tr>
        </thead>
        <tbody>
          {strays.map((stray) => (
            <tr key={`${stray.signature} ${stray.vault} ${stray.source}`}>
              {withRound && <Td>{stray.number}</Td>}
              <Td>
                <Time at={stray.at} />
              </Td>
              <Td figure>{formatFullUsd(BigInt(stray.amount)).replace("$", "")}</Td>
              <Td>
                <Signature signature={stray.signature} cluster={cluster}>
                  {stray.wallet ? `${stray.wallet.slice(0, 8)}…` : "unknown"}
                </Signature>
              </Td>
              <Td>
                <Outcome stray={stray} cluster={cluster} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Outcome({ stray, cluster }: { stray: StrayView; cluster: Cluster }) {
  const [tone, words] = states[stray.state];
  const tag = <Tag tone={tone}>{words}</Tag>;
  if (!stray.returnedBy) return tag;
  return (
    <Signature signature={stray.returnedBy} cluster={cluster}>
      {tag}
    </Signature>
  );
}

/** Links to the transaction where somebody else shows it. */
function Signature(props: { signature: string; cluster: Cluster; children: ReactNode }) {
  const href = explorerHref("tx", props.signature, props.cluster);
  if (!href) return <span title={props.signature}>{props.children}</span>;
  return (
    <a href={href} rel="noreferrer" target="_blank">
      {props.children}
    </a>
  );
}
