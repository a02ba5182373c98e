import { createHash } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { type Desk, shown } from "./desk";
import { expanded } from "./expand";
import { type Raw, readForm } from "./form";
import { Refusal } from "./refusal";
import * as kept from "./repository";
import { findRoute, type Handler } from "./routes";
import type { Thing } from "./things";

export type Call = {
  method: string;
  path: string;
  query: string;
  body: string;
  authorization: string;
  idempotencyKey: string | null;
};
export type Answer = { status: number; body: unknown; replayed?: true };
export type House = Pick<Desk, "apiVersion" | "pages"> & {
  pool: Pool;
  clock: () => Date;
  secretKey: string;
};

/** Answers one request as Stripe would: who asks, what for, with which parameters, and only once. */
export async function answerCall(house: House, call: Call): Promise<Answer> {
  try {
    requireKey(house, call.authorization);
    const route = findRoute(call.method, call.path);
    if (!route)
      throw new Refusal(
        `Unrecognized request URL (${call.method}: ${call.path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
        { status: 404 },
      );
    const run = call.method === "GET" ? kept.aside : kept.alone;
    return await run(house.pool, (client) => perform(house, client, call, route));
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
}

function requireKey({ secretKey }: House, authorization: string): void {
  const given = /^(?:Bearer) (.+)$/.exec(authorization)?.[1];
  if (!given)
    throw new Refusal(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
      { status: 401 },
    );
  if (given !== secretKey)
    throw new Refusal(`Invalid API Key provided: ${given.slice(0, 8)}****`, { status: 401 });
}

async function perform(
  house: House,
  client: PoolClient,
  call: Call,
  route: { handler: Handler; id: string },
): Promise<Answer> {
  const { idempotencyKey: key } = call;
  const fingerprint = createHash("sha256")
    .update(`${call.method} ${call.path}\n${call.body}`)
    .digest("hex");
  const known = key ? await kept.findReply(client, key) : null;
  if (known && known.fingerprint !== fingerprint)
    throw new Refusal(
      "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than the one you have used before.",
      { type: "idempotency_error" },
    );
  if (known) return { status: known.status, body: known.body, replayed: true };
  const { apiVersion, clock, pages } = house;
  const desk: Desk = { apiVersion, client, idempotencyKey: key, now: clock(), pages };
  const answer = await work(desk, route, call);
  if (key) await kept.keepReply(client, key, { fingerprint, ...answer });
  return answer;
}

async function work(
  desk: Desk,
  { handler, id }: { handler: Handler; id: string },
  call: Call,
): Promise<Answer> {
  const raw = readForm(call.method === "POST" ? call.body : call.query);
  try {
    const result = await handler(desk, raw, id);
    return { status: 200, body: await expanded(desk, outside(result), expandOf(raw)) };
  } catch (error) {
    // A declined payment did happen: it stays, with its events.
    if (error instanceof Refusal && error.keeps) return { status: error.status, body: error.body };
    throw error;
  }
}

function outside(result: object): Record<string, unknown> {
  if (!("object" in result)) return result as Record<string, unknown>;
  if (result.object !== "list") return shown(result as Thing);
  const list = result as unknown as { data: Thing[] };
  return { ...list, data: list.data.map(shown) };
}

function expandOf({ expand }: Raw): string[] {
  return Array.isArray(expand) ? expand.filter((path) => typeof path === "string") : [];
}
