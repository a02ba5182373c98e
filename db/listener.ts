import { Client } from "pg";
import { noticeLostClients } from "./keep-alive";

type Options = {
  url: string;
  channels: readonly string[];
  onMessage: (channel: string, payload: string) => void;
  /** Called each time the connection is there (again): whatever was said meanwhile was missed. */
  onConnect: () => void;
  onError: (error: unknown) => void;
  pingMs?: number;
  answerMs?: number;
};

const WAIT_MAX_MS = 5_000;
const PING_MS = 15_000;
const ANSWER_MS = 5_000;

/**
 * Keeps one connection that LISTENs. Postgres forgets what it told a listener that was away, so
 * a lost connection is replaced with growing waits and `onConnect` lets the owner catch up. A
 * connection can be lost without a sign of it, so every `pingMs` it must answer within `answerMs`.
 */
export function listen(options: Options): { close: () => Promise<void> } {
  let closed = false;
  let client: Client | undefined;
  let waitMs = 50;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { pingMs = PING_MS, answerMs = ANSWER_MS } = options;

  async function connect(): Promise<void> {
    const fresh = new Client({
      connectionString: options.url,
      application_name: "anubis-listener",
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
      ...noticeLostClients,
    });
    client = fresh;
    fresh.on("error", options.onError);
    fresh.on("end", again);
    fresh.on("notification", ({ channel, payload = "" }) => options.onMessage(channel, payload));
    await fresh.connect();
    for (const channel of options.channels) await fresh.query(`listen ${channel}`);
    const pings = setInterval(() => ping(fresh), pingMs);
    pings.unref();
    fresh.on("end", () => clearInterval(pings));
    waitMs = 50;
    options.onConnect();
  }

  function ping(fresh: Client): void {
    fresh.query("select 1").catch((error: unknown) => {
      options.onError(error);
      // With a question unanswered this closes the socket, and "end" brings the next connection.
      fresh.end().catch(options.onError);
    });
  }

  function again(): void {
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      start();
    }, waitMs);
    timer.unref();
    waitMs = Math.min(waitMs * 2, WAIT_MAX_MS);
  }

  function start(): void {
    connect().catch((error: unknown) => {
      options.onError(error);
      client?.removeListener("end", again);
      client?.end().catch(options.onError);
      again();
    });
  }

  start();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
