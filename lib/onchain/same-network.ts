import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { clearAlarm, raiseAlarm } from "./alarm/raise-alarm";
import type { Chain } from "./chain";
import * as onchain from "./repository";
import { isSameNetwork } from "./rules";

const ALL = "all";

/**
 * The name of the network that the node is on, which must be the one whose history is kept here: two chains'
 * events in one database would be two moneys in one ledger. A name that was never noted is taken over where the
 * node knows the history.
 * @throws conflict `onchain.other_network`
 */
export async function requireSameNetwork(ctx: Context, chain: Chain): Promise<string> {
  requireSystem(ctx);
  const genesis = await chain.connection.getGenesisHash();
  const cursors = await onchain.cursors(ctx.db);
  const known = isSameNetwork(
    cursors.map((cursor) => cursor.genesis),
    genesis,
  );
  if (known === true || (known === null && (await knowsHistory(chain, cursors)))) {
    await clearAlarm(ctx, "network", ALL);
    return genesis;
  }
  const of = cursors.find((cursor) => cursor.genesis !== null)?.genesis ?? "another";
  const text =
    `The node at ${new URL(chain.rpcUrl).host} is on the network ${genesis}, and this database knows the ` +
    `history of ${of}. Nothing of it is read or sent. Play on where it was: set SOLANA_RPC_URL to that network, ` +
    "or put .data/localnet back. Or begin anew with an empty database: for the development network, remove " +
    ".data/postgres together with .data/localnet.";
  await raiseAlarm(ctx, { kind: "network", subject: ALL, text });
  throw new AppError("conflict", "onchain.other_network", text);
}

/** Whether a node has the newest transactions that are known of each program, and is not behind them. */
async function knowsHistory(
  { connection }: Chain,
  cursors: readonly onchain.CursorRow[],
): Promise<boolean> {
  const slot = await connection.getSlot("finalized");
  if (cursors.some((cursor) => cursor.slot > slot)) return false;
  const signatures = cursors.flatMap(({ signature }) => signature ?? []);
  if (signatures.length === 0) return true;
  const { value } = await connection.getSignatureStatuses(signatures, {
    searchTransactionHistory: true,
  });
  return value.every((status) => status !== null);
}
