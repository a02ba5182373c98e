import { Client } from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { givenHouse } from "@/lib/testing/given-bounty";
import { givenRival, rob } from "@/lib/testing/given-heist";
import { midMonth } from "@/lib/testing/given-season";

beforeAll(async () => {
  await givenHouse({ now: midMonth });
});

/**
 * What `work` asks the database, by the names of the statements or their texts. What leaves while
 * something is unanswered belongs to the same go.
 */
async function goesOf(work: () => Promise<unknown>): Promise<string[][]> {
  const goes: string[][] = [];
  let unanswered = 0;
  const ask = Client.prototype.query as (...asked: unknown[]) => Promise<unknown>;
  const spy = vi.spyOn(Client.prototype, "query");
  spy.mockImplementation(function watched(this: Client, ...asked: unknown[]) {
    const answer = ask.apply(this, asked);
    const [statement] = asked as [string | { name?: string; text: string }];
    const name = typeof statement === "string" ? statement : (statement.name ?? statement.text);
    if (name === "hint") return answer; // Leaves after the commit, and nobody waits for it.
    if (unanswered === 0) goes.push([]);
    goes.at(-1)?.push(name);
    unanswered += 1;
    answer.then(
      () => (unanswered -= 1),
      () => (unanswered -= 1),
    );
    return answer;
  } as never);
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return goes;
}

test("a heist asks in three goes: the locks before what is read under them, what it writes, the commit", async () => {
  const [ada, ben] = [await givenRival(50), await givenRival(100)];
  const [reads = [], writes = [], ...rest] = await goesOf(() => rob(ada, ben));
  expect(reads.slice(0, 3)).toEqual([
    expect.stringMatching(/^begin;/),
    "season_shared_of",
    "season_standings_locked",
  ]);
  expect([...writes].sort()).toEqual(["heist_insert", "ledger_post", "notice_tell", "season_book"]);
  expect(rest).toEqual([["commit"]]);
  expect([...reads, ...writes]).toHaveLength(14);
  // Every statement has a name, so it is put together and planned once.
  expect(reads.slice(1).filter((name) => !/^\w+$/.test(name))).toEqual([]);
});

test("a heist that a rule refuses writes its attempt and nothing else", async () => {
  const [ada, ben] = [await givenRival(50, 0), await givenRival(100)];
  const [, ...writes] = await goesOf(() => rob(ada, ben));
  expect(writes).toEqual([["heist_insert"], ["commit"]]);
});
