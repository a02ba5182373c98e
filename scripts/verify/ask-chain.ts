import { fromBase58 } from "@/lib/platform/solana/base58";
import type { Anchored, Report } from "@/lib/proof/verify/report";

const MEMO_PROGRAM = "MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr";

/** What Solana's `getTransaction` says, as far as it is looked at. */
type Found = {
  slot: number;
  blockTime: number | null;
  meta: { err: unknown } | null;
  transaction: {
    message: {
      header: { numRequiredSignatures: number };
      accountKeys: string[];
      instructions: { programIdIndex: number; data: string }[];
    };
  };
};

/**
 * Looks each anchor of a document up on the blockchain itself, by a node that the reader trusts, and says in
 * the report whether it is there.
 * @throws when the node cannot be asked
 */
export async function askChain(report: Report, rpcUrl: string): Promise<Report> {
  if (report.result !== "sound") return report;
  for (const anchor of report.anchors) {
    const fault = faultOf(anchor, await fetchTransaction(rpcUrl, anchor.signature));
    if (fault === null) continue;
    const sentence = `The anchor of ${anchor.size} links: ${fault}`;
    return { ...report, result: "wrong", finding: { line: 0, link: null, sentence }, answers: [] };
  }
  const { length } = report.anchors;
  const value = length === 0 ? "nothing to look up: no anchor" : `all ${length} found`;
  return { ...report, facts: [...report.facts, { name: "Asked the chain", value }] };
}

async function fetchTransaction(rpcUrl: string, signature: string): Promise<Found | null> {
  const config = { commitment: "finalized", encoding: "json", maxSupportedTransactionVersion: 0 };
  const response = await fetch(rpcUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "getTransaction",
      params: [signature, config],
    }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`The node answers ${response.status}.`);
  const { result, error } = (await response.json()) as {
    result?: Found | null;
    error?: { message: string };
  };
  if (error) throw new Error(`The node says: ${error.message}`);
  return result ?? null;
}

/** Why a transaction is not the one that an anchor says, or null. */
function faultOf({ slot, at, signer, memo }: Anchored, found: Found | null): string | null {
  if (!found) return "the blockchain has no such transaction for good.";
  const { message } = found.transaction;
  const signers = message.accountKeys.slice(0, message.header.numRequiredSignatures);
  const memos = message.instructions
    .filter(({ programIdIndex }) => message.accountKeys[programIdIndex] === MEMO_PROGRAM)
    .map(({ data }) => Buffer.from(fromBase58(data) ?? []).toString("utf8"));
  if (found.meta?.err) return "its transaction has failed.";
  if (!memos.includes(memo)) return "its transaction says something else.";
  if (!signers.includes(signer)) return "its transaction was signed by somebody else.";
  if (found.slot !== slot) return `it is in slot ${found.slot}, and not in ${slot}.`;
  if (found.blockTime !== Date.parse(at) / 1_000) return "it is from another time.";
  return null;
}
