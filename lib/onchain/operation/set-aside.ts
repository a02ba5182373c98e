import { hintAfter } from "@/db/hint";
import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { joinedAccounts } from "@/lib/protection";
import { clearAlarm } from "../alarm/repository";
import { CHANNEL } from "../channel";
import type { AsideState } from "../contract";
import { lockEvent } from "../repository";
import type { DecideAside, ProposeAside } from "./contract";
import * as operation from "./repository";

/**
 * Proposes that a program goes on without the event that stops it. Nothing happens until another person has
 * approved it.
 * @throws conflict `onchain.not_stuck`, `onchain.aside_proposed`
 */
export async function proposeAside(
  ctx: Context,
  { signature, index, reason }: ProposeAside,
): Promise<{ id: Id<"aside"> }> {
  const { userId: proposedBy } = requirePermission(ctx, "admin:rounds");
  const at = ctx.now();
  const id = newId("aside", at);
  await transact(ctx.db, async (tx) => {
    const event = await requireStuck(tx, { signature, index });
    const { program, name, slot } = event;
    const isNew = await operation.insertAside(tx, {
      id,
      signature,
      index,
      program,
      name,
      slot,
      error: event.error ?? "",
      reason,
      state: "proposed",
      proposedBy,
      proposedAt: at,
    });
    if (!isNew)
      throw new AppError("conflict", "onchain.aside_proposed", "Somebody has proposed this.");
    const details = { signature, index, program, name };
    await recordAudit(tx, ctx, { action: "onchain.propose_aside", subject: id, reason, details });
  });
  return { id };
}

/**
 * Approves what another person has proposed: the event is never applied, and those behind it are.
 * @throws not_found `onchain.no_aside`; forbidden `onchain.same_person`; conflict `onchain.aside_decided`,
 *   `onchain.not_stuck`
 */
export async function approveAside(ctx: Context, { asideId, reason }: DecideAside): Promise<void> {
  await decide(ctx, { asideId, reason, state: "approved" }, async (tx, row) => {
    const event = await requireStuck(tx, row);
    await operation.setAside(tx, row, ctx.now());
    await clearAlarm(tx, "stuck", event.program, ctx.now());
    hintAfter(tx, CHANNEL, [row.signature]);
  });
}

/** Says no to what another person has proposed. Throws as `approveAside` does. */
export async function rejectAside(ctx: Context, { asideId, reason }: DecideAside): Promise<void> {
  await decide(ctx, { asideId, reason, state: "rejected" });
}

/** Takes one's own proposal back. @throws forbidden `onchain.not_proposer`; else as `approveAside` */
export async function withdrawAside(ctx: Context, { asideId, reason }: DecideAside): Promise<void> {
  await decide(ctx, { asideId, reason, state: "withdrawn" });
}

const audited: Record<Exclude<AsideState, "proposed">, string> = {
  approved: "onchain.approve_aside",
  rejected: "onchain.reject_aside",
  withdrawn: "onchain.withdraw_aside",
};

async function decide(
  ctx: Context,
  { asideId, reason, state }: DecideAside & { state: keyof typeof audited },
  act: (tx: Tx, row: operation.AsideRow) => Promise<void> = async () => {},
): Promise<void> {
  const { userId: decidedBy } = requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    const row = await operation.lockAside(tx, asideId);
    if (!row) throw new AppError("not_found", "onchain.no_aside", "There is no such proposal.");
    if (state === "withdrawn") requireProposer(row, decidedBy);
    else await requireOtherPerson(tx, decidedBy, row.proposedBy);
    if (row.state !== "proposed")
      throw new AppError("conflict", "onchain.aside_decided", "This was decided already.");
    await act(tx, row);
    const decision = { decidedBy, decidedAt: ctx.now(), decision: reason };
    await operation.decideAside(tx, asideId, { state, ...decision });
    const { signature, index, program, name } = row;
    const details = { signature, index, program, name, proposedBy: row.proposedBy };
    await recordAudit(tx, ctx, { action: audited[state], subject: asideId, reason, details });
  });
}

function requireProposer({ proposedBy }: operation.AsideRow, actor: Id<"user">): void {
  if (proposedBy !== actor)
    throw new AppError("forbidden", "onchain.not_proposer", "Somebody else proposed this.");
}

/** Whoever proposes does not decide, with no account. */
async function requireOtherPerson(tx: Tx, actor: Id<"user">, proposer: Id<"user">): Promise<void> {
  if ((await joinedAccounts(tx, actor)).includes(proposer))
    throw new AppError("forbidden", "onchain.same_person", "Another person has to decide this.");
}

async function requireStuck(tx: Tx, place: { signature: string; index: number }) {
  const event = await lockEvent(tx, place);
  const waits = event?.finalisedAt && !event.appliedAt && !event.setAsideAt && event.error;
  if (!event || !waits)
    throw new AppError("conflict", "onchain.not_stuck", "This event does not stop anything.");
  return event;
}
