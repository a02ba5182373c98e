import { afterAll, expect } from "vitest";
import { transact } from "@/db/transaction";
import { createChat, openTurnHub, sendTurn, type TurnHub } from "@/lib/chat";
import type { TurnEvent } from "@/lib/chat/contract";
import { ensureHouseCompanions } from "@/lib/companion";
import { bySlug } from "@/lib/companion/repository";
import { asSystem, type Context, type UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { grantCredits } from "@/lib/credit";
import { auditLedger } from "@/lib/ledger";
import { testContext } from "./context";
import { testDatabaseUrl, testDb } from "./database";
import { givenPerson } from "./given-people";

/** The id of a house companion, which is there from now on. */
export async function givenCompanion(slug: string): Promise<Id<"companion">> {
  await ensureHouseCompanions(testContext());
  const row = await bySlug(testDb(), slug);
  invariant(row, `${slug} is a companion of the house`);
  return row.id;
}

export type Talker = Context & { actor: UserActor };

/** Somebody with many purchased credits, so that only what a test is about runs out. */
export async function givenTalker(at?: Date): Promise<Talker> {
  const { ctx } = await givenPerson(at);
  const { actor } = ctx;
  invariant(actor.kind === "user", "whoever signs up is a person");
  const { userId } = actor;
  await transact(ctx.db, (tx) =>
    grantCredits(tx, {
      userId,
      bucket: "purchased",
      amount: 1_000_000_000n,
      key: `test.grant:${userId}`,
      code: "credit.package",
      memo: {},
      at: ctx.now(),
    }),
  );
  return { ...ctx, actor };
}

/** A chat of this person with house companions. */
export async function givenChat(
  ctx: Context,
  slugs: readonly string[],
  options: Partial<Parameters<typeof createChat>[1]> = {},
): Promise<Id<"chat">> {
  const companionIds = await Promise.all(slugs.map(givenCompanion));
  const { chatId } = await createChat(ctx, {
    companionIds,
    temporary: false,
    order: "all",
    greeting: 0,
    ...options,
  });
  return chatId;
}

/** What this process hears and writes of replies; closed after the file. */
export function givenHub(ctx: Context): TurnHub {
  const hub = openTurnHub(asSystem(ctx, "test"), testDatabaseUrl(), { lookMs: 200 });
  afterAll(() => hub.close());
  return hub;
}

let keys = 0;

/** A key that names one wish. */
export function freshKey(): string {
  keys += 1;
  return `test-request-${keys}`;
}

type Sending = Partial<Parameters<typeof sendTurn>[2]>;

/** Sends and reads to the end: the events, and the reply as it was told. */
export async function send(ctx: Context, hub: TurnHub, chatId: Id<"chat">, sending: Sending) {
  const signal = new AbortController().signal;
  const input = { chatId, requestKey: freshKey(), ...sending };
  const { events, running } = await sendTurn(ctx, hub, input, signal);
  const told = await readAll(events);
  await running;
  return told;
}

/** Every event of a stream, with the words put together and how it ended. */
export async function readAll(events: AsyncIterable<TurnEvent>) {
  const all: TurnEvent[] = [];
  let text = "";
  for await (const event of events) {
    all.push(event);
    if (event.type === "text") text = text.slice(0, event.from) + event.text;
  }
  const ends = all.filter((event) => event.type === "end");
  const end = ends.at(-1);
  invariant(end, "a stream that is read out tells the end");
  return { events: all, text, end, ends };
}

/** Every asset adds up to nothing, and every balance to its movements. */
export async function expectSound(): Promise<void> {
  const { sums, faults } = await auditLedger(testDb());
  expect(faults).toEqual([]);
  for (const { sum } of sums) expect(sum).toBe(0n);
}
