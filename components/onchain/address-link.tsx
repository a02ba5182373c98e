import type { Cluster } from "@/lib/onchain/contract";
import { explorerHref } from "./explorer-href";

/** An address in full, and where somebody else shows what is there. */
export function AddressLink({ address, cluster }: { address: string; cluster: Cluster }) {
  const href = explorerHref("address", address, cluster);
  const text = <code className="font-mono text-xs break-all">{address}</code>;
  if (!href) return text;
  return (
    <a href={href} rel="noreferrer" target="_blank">
      {text}
    </a>
  );
}
