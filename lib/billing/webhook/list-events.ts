import { type Context, requirePermission } from "@/lib/context";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import type { WebhookEventView, WebhookState } from "../contract";
import * as events from "./repository";

export type EventQuery = PageRequest & {
  state?: WebhookState | undefined;
  type?: string | undefined;
};

/** What Stripe has sent, the newest first. */
export async function listEvents(ctx: Context, query: EventQuery): Promise<Page<WebhookEventView>> {
  requirePermission(ctx, "admin:billing");
  const rows = await events.newestEvents(
    ctx.db,
    {
      states: query.state ? [query.state] : [],
      type: query.type ?? "",
      before: placeOf(query.after),
    },
    query.limit + 1,
  );
  return pageOf(rows.map(view), query.limit, (row) => `${Date.parse(row.receivedAt)}-${row.id}`);
}

/** How many there are in each state. */
export async function countEvents(ctx: Context): Promise<Partial<Record<WebhookState, number>>> {
  requirePermission(ctx, "admin:billing");
  const counts = await events.countByState(ctx.db);
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}

function placeOf(cursor: string | undefined) {
  const [, time, id] = /^(\d{1,15})-(evt_\w+)$/.exec(cursor ?? "") ?? [];
  return time && id ? { receivedAt: new Date(Number(time)), id } : null;
}

function view(row: events.EventRow): WebhookEventView {
  const { id, type, state, attempts, error, createdAt, receivedAt, handledAt, payload } = row;
  return {
    id,
    type,
    state,
    attempts,
    error,
    createdAt: createdAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    handledAt: handledAt?.toISOString() ?? null,
    payload: JSON.stringify(payload, null, 2),
  };
}
