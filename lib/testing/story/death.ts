import { sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import type { Db } from "@/db/client";

/**
 * Where a server dies. `plan`: a transaction is promised. `sign`: it is written down with its signature.
 * `send`: the node has it. `store`: what is final is kept. `apply`: an event is made true.
 */
const deeds = ["plan", "sign", "send", "store", "apply"] as const;
type Deed = (typeof deeds)[number];

/** Such as `before plan bounty.decision` or `after store AttemptJudged`: the commit that does it is meant. */
export type Death = `${"before" | "after"} ${Deed} ${string}`;

/** What was said on a connection since its transaction began. */
type Said = string[];

const did: Record<Exclude<Deed, "send">, (said: Said, of: string) => boolean> = {
  plan: (said, of) => said.some((each) => isOf(each, 'insert into "onchain_outgoing"', `"${of}:`)),
  sign: (said, of) =>
    said.some((each) => isOf(each, 'update "onchain_outgoing"', `"${of}:`, '"sent"')),
  store: (said, of) =>
    said.some((each) => isOf(each, 'insert into "onchain_event"', `"${of}"`)) &&
    said.some((each) => isOf(each, 'insert into "onchain_cursor"')),
  apply: (said, of) =>
    said.some((each) => isOf(each, 'from "onchain_event"', "for update", `"${of}"`)) &&
    said.some((each) => isOf(each, 'update "onchain_event"')),
};

const isOf = (said: string, ...parts: string[]) => parts.every((part) => said.includes(part));

/** Watches what a server does, and kills it without a farewell where it was told to die. */
export class Watch {
  #death: { when: string; deed: string; of: string } | null = null;
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
    db.$client.on("connect", (client: PoolClient) => this.#listen(client));
  }

  dieAt(death: Death | null): void {
    const [when = "", deed = "", of = ""] = death?.split(" ") ?? [];
    this.#death = death && { when, deed, of };
  }

  /** Sees what the node was given. */
  readonly fetch: typeof fetch = async (...request) => {
    const answer = await fetch(...request);
    const asked = String(request[1]?.body);
    const { when, deed, of } = this.#death ?? {};
    if (deed !== "send" || !asked.includes('"sendTransaction"')) return answer;
    const [bytes] = (JSON.parse(asked) as { params: [string] }).params;
    const { rows } = await this.#db.execute<{ key: string }>(
      sql`select key from onchain_outgoing where bytes = ${bytes}`,
    );
    if (when === "after" && rows[0]?.key.startsWith(`${of}:`)) die();
    return answer;
  };

  #listen(client: PoolClient): void {
    let said: Said = [];
    const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
    const watched = async (...asked: unknown[]) => {
      const text = textOf(asked[0]);
      if (text.startsWith("begin")) said = [];
      const ends = text === "commit";
      if (ends && this.#isTime("before", said)) die();
      const result = await query(...asked);
      said.push(`${text} ${plain(asked)} ${text.includes("for update") ? rowsOf(result) : ""}`);
      const { _txStatus: status } = client as unknown as { _txStatus: string | null };
      if (status === "T") return result;
      if (this.#isTime("after", said)) die();
      said = [];
      return result;
    };
    client.query = watched as typeof client.query;
  }

  #isTime(now: "before" | "after", said: Said): boolean {
    if (this.#death?.when !== now) return false;
    const { deed, of } = this.#death;
    return deed !== "send" && did[deed as Exclude<Deed, "send">](said, of);
  }
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
}

function textOf(asked: unknown): string {
  if (typeof asked === "string") return asked;
  return (asked as { text?: string } | null)?.text ?? "";
}

const rowsOf = (result: unknown) => plain((result as { rows?: unknown } | null)?.rows ?? []);

const plain = (value: unknown) =>
  JSON.stringify(value, (_, each) => (typeof each === "bigint" ? `${each}` : each));
