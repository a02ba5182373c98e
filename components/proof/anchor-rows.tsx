import type { ReactNode } from "react";
import { explorerHref } from "@/components/onchain/explorer-href";
import { Time } from "@/components/ui/time";
import type { Cluster } from "@/lib/onchain/contract";
import type { Anchor } from "@/lib/proof/anchor";
import { Mono, monoRow } from "./mono";

type Row = { label: string; value: ReactNode; long?: boolean };

/** Which head is on the blockchain, since when, and where anybody can look it up. */
export function anchorRows(anchors: readonly Anchor[]): Row[] {
  const [anchor] = anchors;
  if (!anchor) return [{ label: "Written to a blockchain", value: "not so far" }];
  const { size, head, slot, at, place, signature, signer } = anchor;
  const cluster = place.slice("solana:".length) as Cluster;
  const href = explorerHref("tx", signature, cluster);
  const mono = <Mono>{signature}</Mono>;
  return [
    {
      label: "On Solana",
      value: (
        <>
          the first {size.toLocaleString("en")} links, at slot {slot.toLocaleString("en")},{" "}
          <Time at={at} />
          {cluster !== "mainnet-beta" && ` (${cluster})`}
        </>
      ),
    },
    monoRow("Head on Solana", head),
    {
      label: "Transaction",
      long: true,
      value: href ? (
        <a href={href} rel="noreferrer" target="_blank">
          {mono}
        </a>
      ) : (
        mono
      ),
    },
    monoRow("Signed there by", signer),
  ];
}
