import { expect, test, vi } from "vitest";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { testDb } from "@/lib/testing/database";
import { givenPerson, noon } from "@/lib/testing/given-people";
import type { LetterWishes, OptionalKind } from "../contract";
import { readLetters, setLetters } from "./set-letters";
import { writeOptional } from "./write-optional";

const letter = {
  subject: "An answer",
  paragraphs: ["Hello."],
  action: { label: "Read it", url: "http://127.0.0.1:3000/" },
  footnote: "Because you asked.",
};

async function written(wishes: LetterWishes | null, kind: OptionalKind, at: Date = noon) {
  const { ctx, session, email } = await givenPerson();
  if (wishes) await setLetters(ctx, wishes);
  const later: Context = { ...ctx, now: () => at };
  const reader = { userId: session.userId, address: email, kind };
  await transact(testDb(), (tx) => writeOptional(tx, later, reader, letter));
  const { rows } = await testDb().$client.query(
    "select m.id, j.run_at from email_message m left join graphile_worker.jobs j on j.key is null and j.task_identifier = 'email.send' where m.to_address = $1 and m.subject = 'An answer' order by j.id desc limit 1",
    [email],
  );
  return rows as { id: string; run_at: Date | null }[];
}

test("who has said nothing gets every letter; who does not want a kind gets none of it", async () => {
  expect(await written(null, "decisions")).toHaveLength(1);
  expect(await written({ off: ["decisions"], quiet: null }, "decisions")).toEqual([]);
  expect(await written({ off: ["decisions"], quiet: null }, "receipts")).toHaveLength(1);
});

test("a letter that is written in quiet hours leaves when they are over", async () => {
  const before = env().SMTP_URL;
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  Object.assign(env(), { SMTP_URL: "smtp://127.0.0.1:1" });
  try {
    const quiet = { from: "11:00", to: "14:00", zone: "UTC" };
    const [letter] = await written({ off: [], quiet }, "receipts");
    expect(letter?.run_at).toEqual(new Date("2026-03-01T14:00:00Z"));
  } finally {
    Object.assign(env(), { SMTP_URL: before });
    vi.unstubAllEnvs();
  }
});

test("wishes are read back as they were said", async () => {
  const { ctx } = await givenPerson();
  const wishes = {
    off: ["receipts" as const],
    quiet: { from: "22:00", to: "07:00", zone: "Asia/Tokyo" },
  };
  await setLetters(ctx, wishes);
  expect(await readLetters(ctx)).toEqual(wishes);
  await setLetters(ctx, { off: [], quiet: null });
  expect(await readLetters(ctx)).toEqual({ off: [], quiet: null });
});
