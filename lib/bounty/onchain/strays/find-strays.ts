import type { ConfirmedSignatureInfo } from "@solana/web3.js";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { type Chain, fetchFinal, readHistory, readTransaction } from "@/lib/onchain";
import { key } from "../chain-round";
import type { RoundVaults, Vault } from "../vaults/read-vaults";
import * as strays from "./repository";
import { straysIn } from "./strays-in";

/** Where more lies in a vault than lottery and known strays account for, its history says what brought it. */
export async function findStrays(
  ctx: Context,
  chain: Chain,
  of: RoundVaults,
  vault: Vault,
): Promise<void> {
  requireSystem(ctx);
  const excess = vault.excess - (await strays.strayedInto(ctx.db, vault.address));
  if (excess <= 0n) return;
  const until = await strays.searchedTo(ctx.db, vault.address);
  const history = await readHistory(chain, vault.address, { until, slot: of.slot });
  const { strangers, ours } = await split(ctx, history);
  const read = async (signatures: string[]) => {
    const found: strays.StrayRow[] = [];
    for (const signature of signatures)
      found.push(...(await readStrays(ctx, chain, of, { vault, signature })));
    return found;
  };
  let brought = await read(strangers);
  if (total(brought) < excess) brought = [...brought, ...(await read(ours))];
  const [sure, doubtful] = [brought.filter(isNamed), brought.filter((row) => !isNamed(row))];
  if (total(sure) > excess) return; // A return is final and not applied yet: the next look has it.
  const rows = [...sure, ...within(excess - total(sure), doubtful)];
  const left = excess - total(rows);
  if (left !== 0n)
    ctx.log.error({ vault: vault.address, left }, "what strayed into a vault is not explained");
  const newest = history.at(-1)?.signature;
  await transact(ctx.db, async (tx) => {
    await strays.insertStrays(tx, rows);
    if (newest) await strays.markSearched(tx, { vault: vault.address, signature: newest });
  });
}

/** What our program did is known already, and brings strays only where somebody put both into one. */
async function split(
  ctx: Context,
  history: readonly ConfirmedSignatureInfo[],
): Promise<{ strangers: string[]; ours: string[] }> {
  const done = history.filter(({ err }) => err === null);
  const known = await Promise.all(done.map(({ signature }) => readTransaction(ctx, signature)));
  const are = (ours: boolean) =>
    done.filter((_, place) => (known[place] !== null) === ours).map(({ signature }) => signature);
  return { strangers: are(false), ours: are(true) };
}

const isNamed = ({ wallet }: strays.StrayRow) => wallet !== null;

const total = (rows: readonly strays.StrayRow[]) =>
  rows.reduce((sum, { amount }) => sum + amount, 0n);

/** Of what cannot be told for sure no more than there is. */
function within(most: bigint, rows: readonly strays.StrayRow[]): strays.StrayRow[] {
  let left = most;
  return rows.flatMap((row) => {
    const amount = row.amount < left ? row.amount : left;
    left -= amount;
    return amount > 0n ? [{ ...row, amount }] : [];
  });
}

async function readStrays(
  ctx: Context,
  chain: Chain,
  { round, terms }: RoundVaults,
  { vault, signature }: { vault: Vault; signature: string },
): Promise<strays.StrayRow[]> {
  const { found } = await fetchFinal(chain, signature);
  const into = { lottery: terms.lottery, vault, program: key(terms.program) };
  const at = found.blockTime ? new Date(found.blockTime * 1_000) : ctx.now();
  return straysIn(found, into).map(({ source, wallet, amount }) => ({
    signature,
    vault: vault.address,
    source: source ?? "",
    wallet,
    roundId: round.id,
    amount,
    at,
    returnedBy: null,
  }));
}
