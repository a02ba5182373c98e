import { explorerHref } from "@/components/onchain/explorer-href";
import type { Cluster } from "@/lib/onchain/contract";
import { shortId } from "./token-words";

/** A signature or an address, short, with the whole of it for those who point at it or follow it. */
export function ChainId(props: { id: string; cluster: Cluster; kind?: "tx" | "address" }) {
  const { id, cluster, kind = "tx" } = props;
  const href = explorerHref(kind, id, cluster);
  const text = (
    <code className="font-mono text-xs text-ink-3" title={id}>
      {shortId(id)}
    </code>
  );
  return href ? (
    <a href={href} rel="noreferrer" target="_blank">
      {text}
    </a>
  ) : (
    text
  );
}
