import type { Cluster } from "@/lib/onchain/contract";
import { explorerHref } from "./explorer-href";

/** A signature in full, and where everybody can look at it. */
export function ExplorerLink({ signature, cluster }: { signature: string; cluster: Cluster }) {
  const href = explorerHref("tx", signature, cluster);
  return (
    <p className="mt-3 text-sm text-ink-3">
      Signature{" "}
      <code className="font-mono text-xs break-all text-ink-2">
        {href ? (
          <a href={href} rel="noreferrer" target="_blank">
            {signature}
          </a>
        ) : (
          signature
        )}
      </code>
    </p>
  );
}
