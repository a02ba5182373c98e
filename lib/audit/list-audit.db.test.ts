import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import { givenPlayer } from "@/lib/testing/given-bounty";
import { listAudit } from "./list-audit";
import { recordAudit } from "./record-audit";

test("the newest come first, and what is no cursor begins there", async () => {
  const admin = await givenPlayer(0n, { role: "admin" });
  for (const subject of ["first", "second", "third"])
    await transact(testDb(), (tx) =>
      recordAudit(tx, admin, { action: "test.act", subject, reason: "a test", details: {} }),
    );
  const subjects = async (after?: string) => {
    const page = await listAudit(admin, after === undefined ? { limit: 2 } : { limit: 2, after });
    return { subjects: page.items.map(({ subject }) => subject), next: page.next };
  };
  const newest = await subjects();
  expect(newest.subjects).toEqual(["third", "second"]);
  expect(await subjects(newest.next ?? "")).toMatchObject({ subjects: ["first"] });
  for (const after of ["9".repeat(16), "9".repeat(20), "9".repeat(200), "-1", "x", ""])
    expect(await subjects(after)).toEqual(newest);
});
