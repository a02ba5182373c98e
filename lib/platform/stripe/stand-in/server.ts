import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Pool } from "pg";
import Stripe from "stripe";
import { type Answer, answerCall, type House } from "./answer";
import { passTime } from "./clock";
import { deliverDue } from "./delivery";
import type { Pages } from "./desk";
import { alone, ensureSchema } from "./repository";

export type StandInOptions = {
  pool: Pool;
  /** What a caller has to know; anybody on this machine can reach the port. */
  secretKey: string;
  webhookSecret: string;
  /** Where events are delivered to. */
  webhookUrl: () => string;
  pages: Pages;
  clock?: () => Date;
  onError?: (error: unknown) => void;
};

export type StandIn = {
  port: number;
  /** Delivers all events that are due; without calling it this happens by itself. */
  deliver(): Promise<void>;
  /** Ends periods and pages that are over by the clock; this happens by itself too. */
  passTime(): Promise<void>;
  close(): Promise<void>;
};

const TICK_MS = 1_000;
/** How many ticks lie between two looks at what has come to its end. */
const PASS_EVERY = 20;
const PATIENCE_MS = 20_000;

/**
 * A server on loopback that speaks as much of Stripe's HTTP as a shop like ours uses, and keeps
 * what it knows in the database, under a schema of its own. No money moves.
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { pool, clock = () => new Date(), onError = () => {} } = options;
  await ensureSchema(pool);
  const house: House = { ...options, clock, apiVersion: Stripe.API_VERSION };
  const deliver = oneAtATime(() => deliverDue(pool, (payload) => send(options, payload), clock));
  const kick = () => void deliver().catch(onError);
  const server = createServer((request, response) => {
    void handle(house, request, response, onError).then(kick);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
    if (ticks % PASS_EVERY !== 1) kick();
    else void pass(house).catch(onError).then(kick);
  }, TICK_MS);
  timer.unref();
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    deliver,
    passTime: () => pass(house),
    async close() {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
      await deliver().catch(onError);
    },
  };
}

/** Somebody who comes while it runs waits for one more run: what they mean may have been missed. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    if (!running) {
      running = work().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
  return run;
}

async function pass({ pool, clock, pages, apiVersion }: House): Promise<void> {
  await alone(pool, (client) =>
    passTime({ apiVersion, client, idempotencyKey: null, now: clock(), pages }),
  );
}

async function handle(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  onError: (error: unknown) => void,
): Promise<void> {
  const answer = await answerRequest(house, request).catch((error: unknown): Answer => {
    onError(error);
    return { status: 500, body: { error: { type: "api_error", message: String(error) } } };
  });
  response.writeHead(answer.status, {
    "content-type": "application/json",
    "request-id": `req_${Math.random().toString(36).slice(2)}`,
    ...(answer.replayed && { "idempotent-replayed": "true" }),
    "stripe-should-retry": "false",
  });
  response.end(JSON.stringify(answer.body));
}

async function answerRequest(house: House, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  let body = "";
  for await (const part of request) body += part;
  return answerCall(house, {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.search.slice(1),
    body,
    authorization: request.headers.authorization ?? "",
    idempotencyKey: header(request, "idempotency-key"),
  });
}

function header({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}

async function send(
  { webhookSecret, webhookUrl, clock = () => new Date() }: StandInOptions,
  payload: string,
) {
  const signature = new Stripe("sk_test_unused").webhooks.generateTestHeaderString({
    payload,
    secret: webhookSecret,
    timestamp: Math.floor(clock().getTime() / 1_000),
  });
  const response = await fetch(webhookUrl(), {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
    body: payload,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await response.arrayBuffer();
  return response.status;
}
