import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { planTransaction } from "@/lib/onchain";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { outgoingByKey } from "./repository";

const key = "test.send:1";
const wish = (to: string) => ({ key, kind: "test.send", payload: { to } });

test("a wish is kept with its commit, and the same key is the same wish", async () => {
  const ctx = testContext();
  const undone = transact(testDb(), async (tx) => {
    await planTransaction(tx, ctx, wish("nobody"));
    throw new Error("it does not happen");
  });
  await expect(undone).rejects.toThrow("it does not happen");
  expect(await outgoingByKey(testDb(), key)).toBeUndefined();
  for (const to of ["the first", "another"])
    await transact(testDb(), (tx) => planTransaction(tx, ctx, wish(to)));
  expect(await outgoingByKey(testDb(), key)).toMatchObject({
    state: "planned",
    payload: { to: "the first" },
    tries: 0,
  });
});
