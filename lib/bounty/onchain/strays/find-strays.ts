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
  let left = vault.excess - (await strays.strayedInto(ctx.db, vault.address));
  if (left <= 0n) return;
  const until = await strays.searchedTo(ctx.db, vault.address);
  const history = await readHistory(chain, vault.address, { until, slot: of.slot });
  const rows: strays.StrayRow[] = [];
  for (const { signature } of await strangersFirst(ctx, history)) {
    if (left <= 0n) break;
    const brought = await readStrays(ctx, chain, of, { vault, signature });
    rows.push(...brought);
    left -= brought.reduce((sum, { amount }) => sum + amount, 0n);
  }
  if (left !== 0n)
    ctx.log.error({ vault: vault.address, left }, "what strayed into a vault is not explained");
  const newest = history.at(-1)?.signature;
  await transact(ctx.db, async (tx) => {
    await strays.insertStrays(tx, rows);
    if (newest) await strays.markSearched(tx, { vault: vault.address, signature: newest });
  });
}

/** What our program did is known already, and brings strays only where somebody put both into one. */
async function strangersFirst(
  ctx: Context,
  history: readonly ConfirmedSignatureInfo[],
): Promise<ConfirmedSignatureInfo[]> {
  const done = history.filter(({ err }) => err === null);
  const known = await Promise.all(done.map(({ signature }) => readTransaction(ctx, signature)));
  const are = (ours: boolean) => done.filter((_, place) => (known[place] !== null) === ours);
  return [...are(false), ...are(true)];
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
