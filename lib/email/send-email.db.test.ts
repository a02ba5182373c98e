import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { transact } from "@/db/transaction";
import { asSystem } from "@/lib/context";
import { newId } from "@/lib/core/id";
import { drainOutbox } from "@/lib/outbox";
import { testDb } from "@/lib/testing/database";
import { noon, visitor } from "@/lib/testing/given-people";
import { sendEmail } from "./send-email";
import { writeEmail } from "./write-email";

const letter = {
  subject: "Zażółć gęślą jaźń",
  paragraphs: ["Hello,", "this is a message."],
  action: { label: "Open it", url: "http://127.0.0.1:3000/verify/secret-token" },
  footnote: "Do nothing if this was not you.",
};
const received: { to: string[]; body: string }[] = [];
let refusals = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  logger: false,
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      if (refusals > 0) {
        refusals -= 1;
        return done(Object.assign(new Error("Try again later"), { responseCode: 451 }));
      }
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        body: Buffer.concat(parts).toString(),
      });
      done();
    });
  },
});
const system = asSystem(visitor(), "test");

beforeAll(async () => {
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`);
  vi.stubEnv("EMAIL_FROM", "Anubis <anubis@example.com>");
});

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const reader = (address: string) => ({ userId: newId("user", noon), address });
const write = (to: string) =>
  transact(testDb(), (tx) => writeEmail(tx, visitor(), reader(to), letter));
const sentTo = (address: string) => received.filter(({ to }) => to.includes(address));

async function messageTo(address: string) {
  const { rows } = await testDb().$client.query(
    "select id, status, text, html, attempts from email_message where to_address = $1",
    [address],
  );
  return rows[0];
}

test("a message leaves with the commit, in text and HTML, and its words are then erased", async () => {
  await write("ada@example.com");
  await drainOutbox(system, { "email.send": sendEmail });
  const [message] = sentTo("ada@example.com");
  expect(message?.body).toContain("From: Anubis <anubis@example.com>");
  expect(message?.body).toContain("text/plain");
  expect(message?.body).toContain("text/html");
  expect(message?.body).toContain("/verify/secret-token");
  expect(await messageTo("ada@example.com")).toMatchObject({ status: "sent", text: "", html: "" });
});

test("a file goes with its message, byte by byte, and is then erased", async () => {
  const content = Buffer.from(Array.from({ length: 2_000 }, (_, index) => index % 256));
  await transact(testDb(), (tx) =>
    writeEmail(tx, visitor(), reader("file@example.com"), letter, {
      attachments: [{ name: "A-000001.pdf", type: "application/pdf", content }],
    }),
  );
  await drainOutbox(system, { "email.send": sendEmail });
  const body = sentTo("file@example.com")[0]?.body ?? "";
  expect(body).toContain("Content-Type: application/pdf; name=A-000001.pdf");
  expect(body.replaceAll("\r\n", "")).toContain(content.toString("base64"));
  const { rows } = await testDb().$client.query("select * from email_attachment");
  expect(rows).toEqual([]);
});

test("a transaction that fails sends nothing", async () => {
  const work = transact(testDb(), async (tx) => {
    await writeEmail(tx, visitor(), reader("undone@example.com"), letter);
    throw new Error("undone");
  });
  await expect(work).rejects.toThrow("undone");
  await drainOutbox(system, { "email.send": sendEmail });
  expect(sentTo("undone@example.com")).toEqual([]);
});

test("repeating the job of a sent message sends nothing more", async () => {
  await write("once@example.com");
  await drainOutbox(system, { "email.send": sendEmail });
  const { id } = await messageTo("once@example.com");
  await sendEmail(system, { emailId: id });
  await sendEmail(system, { emailId: id });
  expect(sentTo("once@example.com")).toHaveLength(1);
});

test("five workers on one message send it once", async () => {
  await write("race@example.com");
  const { id } = await messageTo("race@example.com");
  await Promise.allSettled(Array.from({ length: 5 }, () => sendEmail(system, { emailId: id })));
  expect(sentTo("race@example.com")).toHaveLength(1);
});

test("a message that the mail server turns away goes out at the next try", async () => {
  await write("later@example.com");
  const { id } = await messageTo("later@example.com");
  refusals = 1;
  await expect(sendEmail(system, { emailId: id })).rejects.toThrow();
  expect(await messageTo("later@example.com")).toMatchObject({ status: "pending", attempts: 1 });
  await sendEmail(system, { emailId: id });
  expect(sentTo("later@example.com")).toHaveLength(1);
  expect(await messageTo("later@example.com")).toMatchObject({ status: "sent", attempts: 2 });
});

test("only the system sends, and only what is a message", async () => {
  await expect(sendEmail(visitor(), { emailId: "eml_x" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(sendEmail(system, { emailId: "x" })).rejects.toThrow();
});
