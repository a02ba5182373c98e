import { SendTransactionError, Transaction } from "@solana/web3.js";
import { withSessionLock } from "@/db/session-lock";
import { type Context, requireSystem } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { toBase58 } from "@/lib/platform/solana";
import type { Chain } from "../chain";
import { openRoleKeys } from "../key/role-keys";
import type { Builder, Registry } from "../registry";
import { fateOf, nextTry } from "../rules";
import { nameError } from "./name-error";
import * as outgoing from "./repository";

const BATCH = 50;
const ERROR_MAX = 2_000;

/**
 * Sends what is planned and looks after what was sent. A transaction is written down with its signature
 * before it leaves, so a process that dies sends the same one again; a new one is built only when the old one
 * can never land. Of several that send, one does.
 */
export async function sendOutgoing(ctx: Context, chain: Chain, registry: Registry): Promise<void> {
  requireSystem(ctx);
  await withSessionLock(ctx.db, "onchain.send", async () => {
    for (const row of await outgoing.dueOutgoing(ctx.db, ctx.now(), BATCH))
      await step(ctx, chain, registry, row).catch((error: unknown) => putOff(ctx, row, error));
  });
}

async function step(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  row: outgoing.OutgoingRow,
): Promise<void> {
  const sent = row.state === "planned" ? await prepare(ctx, chain, registry, row) : row;
  if (!sent) return;
  if (row.state !== "planned" && (await settle(ctx, chain, registry, sent)) !== "pending") return;
  await broadcast(ctx, chain, registry, sent);
}

/** Builds and signs it, and writes that down. */
async function prepare(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  row: outgoing.OutgoingRow,
): Promise<outgoing.OutgoingRow | null> {
  const built = await builderOf(registry, row).build(ctx, chain, row.payload);
  if (!built) {
    await outgoing.changeOutgoing(ctx.db, row, { state: "finalised", doneAt: ctx.now() });
    return null;
  }
  const keys = await openRoleKeys(ctx);
  const { blockhash, lastValidBlockHeight } = await chain.connection.getLatestBlockhash();
  const feePayer = keys.of("crank");
  const transaction = new Transaction({
    feePayer: feePayer.publicKey,
    blockhash,
    lastValidBlockHeight,
  });
  transaction.add(...built.instructions);
  const others = new Set((built.signers ?? []).filter((role) => role !== "crank"));
  transaction.sign(feePayer, ...[...others].map((role) => keys.of(role)));
  const sent = {
    ...row,
    state: "sent" as const,
    signature: signatureOf(transaction),
    bytes: transaction.serialize().toString("base64"),
    lastValidBlockHeight,
    tries: row.tries + 1,
  };
  return (await outgoing.changeOutgoing(ctx.db, row, sent)) ? sent : null;
}

function builderOf({ builders }: Registry, { kind }: outgoing.OutgoingRow): Builder {
  const builder = builders[kind];
  invariant(builder, `lib/wiring.ts says who builds ${kind}`);
  return builder;
}

/** Sends it, or learns from the node that it cannot succeed. */
async function broadcast(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  row: outgoing.OutgoingRow,
): Promise<void> {
  const bytes = Buffer.from(row.bytes ?? "", "base64");
  try {
    await chain.connection.sendRawTransaction(bytes, {
      preflightCommitment: "confirmed",
      maxRetries: 0,
    });
    const dueAt = nextTry(ctx.now(), 0);
    await outgoing.changeOutgoing(ctx.db, row, { dueAt, error: null });
  } catch (error) {
    const text = error instanceof SendTransactionError ? error.transactionError.message : "";
    const name = nameError(chain, registry, { text, bytes });
    if (!name) throw error;
    await refuse(ctx, registry, row, name);
  }
}

/** What the chain says has become of it. */
async function settle(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  row: outgoing.OutgoingRow,
): Promise<"pending" | "settled"> {
  const { connection } = chain;
  const finalisedHeight = await connection.getBlockHeight("finalized");
  const { value } = await connection.getSignatureStatuses([row.signature ?? ""], {
    searchTransactionHistory: true,
  });
  const fate = fateOf(value[0] ?? null, {
    finalisedHeight,
    lastValid: row.lastValidBlockHeight ?? 0,
  });
  if (fate.is === "pending") return "pending";
  if (fate.is === "failed") {
    const bytes = Buffer.from(row.bytes ?? "", "base64");
    const text = JSON.stringify(fate.error);
    await refuse(ctx, registry, row, nameError(chain, registry, { text, bytes }) ?? text);
  } else if (fate.is === "expired")
    await outgoing.changeOutgoing(ctx.db, row, { state: "planned", dueAt: ctx.now() });
  else if (fate.is === "finalised")
    await outgoing.changeOutgoing(ctx.db, row, {
      state: "finalised",
      error: null,
      doneAt: ctx.now(),
    });
  else {
    const dueAt = nextTry(ctx.now(), 0);
    await outgoing.changeOutgoing(ctx.db, row, { state: "confirmed", error: null, dueAt });
  }
  return "settled";
}

/** The program said no: for good, or not yet. */
async function refuse(
  ctx: Context,
  registry: Registry,
  row: outgoing.OutgoingRow,
  error: string,
): Promise<void> {
  const now = ctx.now();
  if (builderOf(registry, row).notYet?.includes(error)) {
    const dueAt = nextTry(now, row.tries);
    await outgoing.changeOutgoing(ctx.db, row, { state: "planned", error, dueAt });
    return;
  }
  ctx.log.warn({ key: row.key, error }, "the chain refused a transaction of the house");
  await outgoing.changeOutgoing(ctx.db, row, { state: "refused", error, doneAt: now });
}

/** The node is away, or something is missing: it stays as it is and is tried again later. */
async function putOff(ctx: Context, row: outgoing.OutgoingRow, error: unknown): Promise<void> {
  ctx.log.warn({ err: error, key: row.key }, "a transaction of the house waits");
  const text = error instanceof Error ? error.message : String(error);
  await outgoing.delayOutgoing(ctx.db, row.key, {
    error: text.slice(0, ERROR_MAX),
    dueAt: nextTry(ctx.now(), row.tries + 1),
  });
}

function signatureOf(transaction: Transaction): string {
  const { signature } = transaction;
  invariant(signature, "a signed transaction has a signature");
  return toBase58(signature);
}
