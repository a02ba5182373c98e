import { sql } from "drizzle-orm";
import { afterAll, afterEach, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { readCharge, readCreditBalance } from "@/lib/credit";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenChat, givenHub, givenTalker, send } from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { modelsAt } from "@/lib/testing/models";
import { type Behaviour, type OpenAiServer, startOpenAiServer } from "@/lib/testing/openai-server";
import { until } from "@/lib/testing/until";
import { readChat } from "..";

const hub = givenHub(testContext({ now: noon }));
const servers: OpenAiServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));
afterEach(expectSound);

async function givenModel(...behaviours: Behaviour[]): Promise<OpenAiServer> {
  const server = await startOpenAiServer(behaviours[0]);
  server.script(...behaviours);
  servers.push(server);
  return server;
}
const available = async (ctx: Context) => BigInt((await readCreditBalance(ctx)).available);

async function ask(...models: OpenAiServer[]) {
  const refs = models.map((_, at) => `compatible/model-${at}`);
  const ctx = {
    ...(await givenTalker()),
    models: {
      refs,
      chatRefs: refs,
      resolve: (ref: string) => modelsAt(models[refs.indexOf(ref)]?.url ?? "").resolve(ref),
    },
  };
  const chatId = await givenChat(ctx, ["thessaly"]);
  const before = await available(ctx);
  const { end, text } = await send(ctx, hub, chatId, { text: "Good evening." });
  const paid = before - (await available(ctx));
  expect(paid).toBe(BigInt(end.receipt?.charged ?? -1));
  const { window } = await readChat(ctx, { chatId, limit: 1 });
  return { ctx, chatId, end, text, paid, shown: window.messages[0] };
}

const setting = (key: string, value: number | string) =>
  testDb().execute(sql`insert into setting (key, value, changed_at, changed_by)
    values (${key}, ${JSON.stringify(value)}::jsonb, now(), 'test')
    on conflict (key) do update set value = excluded.value`);

test("a whole reply costs what the model itself counted", async () => {
  const { end, shown } = await ask(await givenModel("no_tool"));
  expect(end.receipt).toMatchObject({
    counted: "model",
    inputTokens: 120,
    outputTokens: 34,
    charged: "15400",
  });
  expect(shown).toMatchObject({ state: "complete", text: "I have weighed your words." });
});

test.each(["error_500", "error_429", "cut_at_once"] as const)(
  "when the first model answers with %s the next one replies, under the same turn",
  async (fault) => {
    const [down, up] = [await givenModel(fault), await givenModel("no_tool")];
    const { end, shown } = await ask(down, up);
    expect(end).toMatchObject({ state: "done", reply: { model: "compatible/model-1" } });
    expect(shown?.text).toBe("I have weighed your words.");
    expect(down.requests.length).toBeGreaterThan(0);
    expect(up.requests).toHaveLength(1);
  },
);

test("when no model can be reached nothing is said and nothing is charged", async () => {
  const { end, paid, shown } = await ask(await givenModel("error_500"));
  expect(end).toMatchObject({ state: "failed", reason: "chat.provider_error" });
  expect(paid).toBe(0n);
  expect(shown).toMatchObject({ state: "failed", text: "", charged: "0" });
});

test("a reply that breaks off stays as far as it was shown, and costs that much", async () => {
  const { end, text, paid, shown } = await ask(
    await givenModel("no_finish"),
    await givenModel("no_tool"),
  );
  expect(text.trimEnd()).toBe("I have weighed your words.");
  expect(end).toMatchObject({ state: "interrupted", reason: "chat.cut_stream" });
  expect(end.receipt).toMatchObject({ counted: "estimate" });
  expect(paid).toBeGreaterThan(0n);
  expect(shown).toMatchObject({ state: "interrupted", text: "I have weighed your words." });
});

test("a model that falls silent is not waited for without end", async () => {
  await setting("chat.silence_seconds", 1);
  const hang = await ask(await givenModel("hang"), await givenModel("no_tool"));
  expect(hang.end).toMatchObject({ state: "done", reply: { model: "compatible/model-1" } });
  const half = await ask(await givenModel("hang_after_words"));
  expect(half.end).toMatchObject({ state: "interrupted", reason: "chat.timeout" });
  expect(half.shown?.text).toBe("I have weighed");
  await setting("chat.silence_seconds", 30);
});

test("what a provider's filter withholds is blocked, at the price of what was shown", async () => {
  const { end, shown } = await ask(await givenModel("content_filter"));
  expect(end).toMatchObject({ state: "blocked", reason: "chat.content_filter" });
  expect(shown).toMatchObject({ state: "blocked", text: "I have weighed your words." });
});

test("a reply at its longest is whole, and says so", async () => {
  const { end } = await ask(await givenModel("length"));
  expect(end).toMatchObject({ state: "done", reason: "chat.length" });
});

test("after a fault the same words can be answered again", async () => {
  const model = await givenModel("error_500");
  const { ctx, chatId, shown } = await ask(model);
  model.script("no_tool");
  const { end } = await send(ctx, hub, chatId, { parentId: shown?.parentId as never });
  expect(end).toMatchObject({ state: "done", reply: { sibling: { count: 2 } } });
});

test("a model's count that cannot be true is not believed: the reply costs our estimate", async () => {
  const { end } = await ask(await givenModel("absurd_usage"));
  expect(end).toMatchObject({ state: "done", receipt: { counted: "estimate" } });
  expect(end.receipt?.inputTokens).toBeGreaterThan(0);
  expect(end.receipt?.outputTokens).toBe(7);
});

test("whoever steps in for a dearer model costs their own price, and the receipt says so", async () => {
  await setting("chat.model_factors", "compatible/model-0=50000");
  const { ctx, end } = await ask(await givenModel("error_500"), await givenModel("no_tool"));
  expect(end.receipt).toMatchObject({ charged: "15400", factorBasisPoints: 10_000 });
  expect(await readCharge(ctx, end.receipt as never)).toMatchObject({
    posted: "15400",
    tokens: "15400",
  });
  await setting("chat.model_factors", "compatible/model-1=50000");
  const dearer = await ask(await givenModel("error_500"), await givenModel("no_tool"));
  expect(dearer.end.receipt).toMatchObject({ charged: "15400", factorBasisPoints: 10_000 });
  await setting("chat.model_factors", "");
});

test("a price that rises while a reply is under way holds for the next one", async () => {
  const model = await givenModel("no_tool");
  const open = model.pause();
  const asked = ask(model);
  await until(() => model.requests.length === 1);
  await setting("credit.per_thousand_tokens", "900000");
  open();
  expect((await asked).end.receipt).toMatchObject({ charged: "15400" });
  await setting("credit.per_thousand_tokens", "100000");
});
