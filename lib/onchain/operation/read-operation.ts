import { type Context, requirePermission } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import type { Chain } from "../chain";
import { programs } from "../contract";
import * as onchain from "../repository";
import type { AsideView, Operation, ProgramState, StuckEvent } from "./contract";
import * as operation from "./repository";

const SHOWN = 20;

/** How the chain part runs, for those who run it; null where there is no chain. */
export async function readOperation(ctx: Context): Promise<Operation | null> {
  const viewer = requirePermission(ctx, "admin:rounds");
  const { chain, db } = ctx;
  if (!chain) return null;
  const [head, states, alarms, asides, checks] = await Promise.all([
    readHead(ctx, chain),
    Promise.all(programs.map((program) => stateOf(ctx, chain, program))),
    operation.alarms(db, SHOWN),
    operation.asides(db, SHOWN),
    operation.checks(db, SHOWN),
  ]);
  return {
    cluster: chain.cluster,
    head,
    programs: states,
    alarms: alarms.map(({ raisedAt, seenAt, clearedAt, ...alarm }) => ({
      ...alarm,
      raisedAt: raisedAt.toISOString(),
      seenAt: seenAt.toISOString(),
      clearedAt: clearedAt?.toISOString() ?? null,
    })),
    asides: await viewAsides(ctx, asides, viewer.userId),
    checks: checks.map(({ at, ...check }) => ({ ...check, at: at.toISOString() })),
  };
}

async function readHead(ctx: Context, { connection }: Chain): Promise<number | null> {
  return connection.getSlot("finalized").catch((error: unknown) => {
    ctx.log.warn({ err: error }, "the chain's node does not answer");
    return null;
  });
}

async function stateOf(
  { db }: Context,
  chain: Chain,
  program: ProgramState["program"],
): Promise<ProgramState> {
  const address = chain.programs[program];
  const [cursor, waiting, stuck] = await Promise.all([
    onchain.cursorOf(db, address),
    onchain.countWaiting(db, address),
    operation.stuckEvent(db, address),
  ]);
  return {
    program,
    address,
    slot: cursor?.slot ?? null,
    lookedAt: cursor?.at.toISOString() ?? null,
    waiting,
    stuck: stuck ? eventView(stuck) : null,
  };
}

function eventView(row: Omit<StuckEvent, "error"> & { error: string | null }): StuckEvent {
  const { signature, index, name, slot, error } = row;
  return { signature, index, name, slot, error: error ?? "" };
}

async function viewAsides(
  { db }: Context,
  rows: readonly operation.AsideRow[],
  viewer: Id<"user">,
): Promise<AsideView[]> {
  const people = rows.flatMap(({ proposedBy, decidedBy }) => [
    proposedBy,
    ...(decidedBy ? [decidedBy] : []),
  ]);
  const handles = await readHandles(db, people);
  const name = (person: Id<"user">) => handles.get(person) ?? "";
  return rows.map((row) => {
    const { id, program, reason, state, proposedBy, decidedBy, decision } = row;
    const waits = state === "proposed";
    return {
      id,
      program,
      event: eventView(row),
      reason,
      state,
      proposedBy: name(proposedBy),
      proposedAt: row.proposedAt.toISOString(),
      decidedBy: decidedBy && name(decidedBy),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decision,
      mayDecide: waits && proposedBy !== viewer,
      mayWithdraw: waits && proposedBy === viewer,
    };
  });
}
