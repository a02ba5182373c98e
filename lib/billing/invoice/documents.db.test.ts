import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { setLetters } from "@/lib/email/preference/set-letters";
import { testDb } from "@/lib/testing/database";
import { openShop, type Shop } from "@/lib/testing/given-billing";
import { stripe } from "../vendor";
import { invoicesOf } from "./repository";
import { sendDocument } from "./send-document";

type Person = Awaited<ReturnType<Shop["person"]>>;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** Carries out what was enqueued for a person's documents, each three times at once. */
async function sendAll(person: Person): Promise<void> {
  for (const { id } of await invoicesOf(testDb(), person.userId as Id<"user">, 10))
    await Promise.all([1, 2, 3].map(() => sendDocument(shop.system(), { invoiceId: id })));
}

async function lettersTo(person: Person) {
  const { rows } = await testDb().execute<{ subject: string; name: string; head: string }>(sql`
    select m.subject, a.name, convert_from(substr(a.content, 1, 5), 'UTF8') as head
    from email_message m left join email_attachment a on a.email_id = m.id
    where m.user_id = ${person.userId} and m.subject like '% from Anubis' order by m.subject`);
  return rows;
}

async function boughtAndRefunded(person: Person): Promise<void> {
  await shop.buy(person, { kind: "package", package: "starter" });
  await shop.settle();
  const { rows } = await testDb().execute<{ intent: string }>(
    sql`select payment_intent as intent from billing_purchase where user_id = ${person.userId}`,
  );
  await stripe().refunds.create({ payment_intent: rows[0]?.intent ?? "" });
  await shop.settle();
}

test("an invoice and a credit note each come by e-mail once, with the PDF", async () => {
  const person = await shop.person();
  await boughtAndRefunded(person);
  await sendAll(person);
  await sendAll(person);
  expect(await lettersTo(person)).toEqual([
    expect.objectContaining({
      subject: expect.stringMatching(/^Credit note C-\d{6} from Anubis$/),
      name: expect.stringMatching(/^C-\d{6}\.pdf$/),
      head: "%PDF-",
    }),
    expect.objectContaining({
      subject: expect.stringMatching(/^Invoice A-\d{6} from Anubis$/),
      name: expect.stringMatching(/^A-\d{6}\.pdf$/),
      head: "%PDF-",
    }),
  ]);
});

test("whoever wants no invoices by e-mail gets none", async () => {
  const person = await shop.person();
  await setLetters(person, { off: ["receipts"], quiet: null });
  await boughtAndRefunded(person);
  await sendAll(person);
  expect(await lettersTo(person)).toEqual([]);
});

test("each document is enqueued with the transaction that numbers it", async () => {
  const person = await shop.person();
  const jobs = async () => {
    const { rows } = await testDb().execute<{ n: number }>(
      sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'billing.send_document'`,
    );
    return rows[0]?.n ?? 0;
  };
  const before = await jobs();
  await boughtAndRefunded(person);
  expect(await jobs()).toBe(before + 2);
});
