import { type Context, requirePermission } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { type OutgoingState, outgoingStates } from "../contract";
import type { Registry } from "../registry";
import type { DeliveryView, SentView } from "./contract";
import * as operation from "./repository";
import { againOf } from "./rules";

/** What the house has promised to send, the newest first; of one state where it is named. */
export async function listSent(
  ctx: Context,
  { builders }: Pick<Registry, "builders">,
  { state, after, limit }: PageRequest & { state?: OutgoingState | undefined },
): Promise<Page<SentView>> {
  requirePermission(ctx, "admin:rounds");
  const offset = /^\d{1,6}$/.test(after ?? "") ? Number(after) : 0;
  const states = state ? [state] : outgoingStates;
  const rows = await operation.outgoing(ctx.db, { states, offset, limit: limit + 1 });
  const { items } = pageOf(rows, limit, ({ key }) => key);
  return {
    next: rows.length > limit ? String(offset + limit) : null,
    items: items.map((row) => {
      const { key, kind, signature, tries, error, plannedAt, doneAt } = row;
      return {
        key,
        kind,
        state: row.state,
        signature,
        tries,
        error,
        plannedAt: plannedAt.toISOString(),
        doneAt: doneAt?.toISOString() ?? null,
        again: againOf(row.state, builders[kind]?.onceOnly ?? false),
      };
    }),
  };
}

/** How many there are of each state. */
export async function countSent(ctx: Context): Promise<Partial<Record<OutgoingState, number>>> {
  requirePermission(ctx, "admin:rounds");
  return Object.fromEntries(await operation.countOutgoing(ctx.db));
}

/** What webhooks have brought, as it came, the newest first. */
export async function listDeliveries(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<Page<DeliveryView>> {
  requirePermission(ctx, "admin:rounds");
  const before = after !== undefined && isId("delivery", after) ? after : null;
  const rows = await operation.deliveries(ctx.db, { before, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ id }) => id);
  return {
    next: page.next,
    items: page.items.map(({ id, state, receivedAt, found, error, body }) => ({
      id,
      state,
      receivedAt: receivedAt.toISOString(),
      found,
      error,
      body,
    })),
  };
}
