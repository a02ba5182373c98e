import type { ClusterView } from "@/lib/onchain/contract";

/** What to type, without us in between. */
export function CheckYourself({ cluster }: { cluster: ClusterView }) {
  const { bounty } = cluster.programs;
  const node = cluster.cluster === "localnet" ? "localhost" : cluster.cluster;
  return (
    <ol className="measure list-decimal space-y-3 pl-5 marker:text-ink-3">
      <li>
        Fetch the program that is deployed, and hash it:
        <Code>{`solana program dump -u ${node} ${bounty} bounty.so\nsha256sum bounty.so`}</Code>
      </li>
      <li>
        Build it from the source, and compare the hash with the one in{" "}
        <code className="font-mono text-xs">programs/built.json</code>:{" "}
        <Code>node programs/build.mjs</Code>
      </li>
      <li>
        Read a round’s vaults: the addresses stand in its rules, and what lies in them is the prize
        pool to the last unit.
      </li>
      <li>
        Take a signature from a receipt, and look at its transaction in any explorer. The events in
        its log are what the receipt is made of.
      </li>
    </ol>
  );
}

function Code({ children }: { children: string }) {
  return (
    <pre className="mt-1.5 border-l-2 border-line-strong pl-3 font-mono text-xs break-all whitespace-pre-wrap text-ink-2">
      {children}
    </pre>
  );
}
