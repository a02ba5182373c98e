import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEmbedder } from "./create-embedder";

/** A real server on loopback that speaks the embeddings protocol of OpenAI. */
const asked: { input: string[]; dimensions?: number; model: string }[] = [];
let answer = (input: string[]) => input.map((text) => [text.length, 3, 4]);
const server = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  const call = JSON.parse(body);
  asked.push(call);
  const data = answer(call.input).map((embedding, index) => ({
    object: "embedding",
    index,
    embedding,
  }));
  response.setHeader("Content-Type", "application/json");
  response.end(
    JSON.stringify({
      object: "list",
      model: call.model,
      data,
      usage: { prompt_tokens: 1, total_tokens: 1 },
    }),
  );
});
const settings = (model: string) => ({
  EMBEDDING_MODEL: model,
  EMBEDDING_DIMENSIONS: 3,
  EMBEDDING_COPY: 0.92,
  EMBEDDING_SIMILAR: 0.75,
  OPENAI_API_KEY: "key",
  OPENAI_BASE_URL: url(),
  OPENAI_COMPATIBLE_URL: url(),
});
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each(["openai/text-embedding-3-small", "compatible/nomic-embed-text"])(
  "%s answers with unit vectors in the order of the texts",
  async (model) => {
    const embedder = createEmbedder(settings(model));
    const [empty, other] = await embedder.embed(["", "abcdefghijkl"]);
    expect(embedder).toMatchObject({ name: model, dimensions: 3, thresholds: { copy: 0.92 } });
    expect(Math.hypot(...(empty ?? []))).toBeCloseTo(1);
    expect(other?.[0]).toBeCloseTo(12 / 13);
    expect(asked.at(-1)).toMatchObject({ model: model.split("/")[1], dimensions: 3 });
    expect(asked.at(-1)?.input.every((text) => text !== "")).toBe(true);
  },
);

test("nothing is asked for no texts", async () => {
  const before = asked.length;
  expect(await createEmbedder(settings("compatible/x")).embed([])).toEqual([]);
  expect(asked).toHaveLength(before);
});

test("an answer of another size names the variable to set", async () => {
  answer = (input) => input.map(() => [1, 2]);
  const embedding = createEmbedder(settings("compatible/x")).embed(["a"]);
  await expect(embedding).rejects.toThrow("EMBEDDING_DIMENSIONS=2");
});

test("without a named model the offline one answers, and an unreachable one is refused at once", () => {
  const without = { EMBEDDING_DIMENSIONS: 512, EMBEDDING_COPY: 0.9, EMBEDDING_SIMILAR: 0.7 };
  expect(createEmbedder(without)).toMatchObject({ name: "house/anubis-embed-1", dimensions: 512 });
  expect(() => createEmbedder({ ...without, EMBEDDING_MODEL: "openai/x" })).toThrow(
    "OPENAI_API_KEY",
  );
  expect(() => createEmbedder({ ...without, EMBEDDING_MODEL: "anthropic/x" })).toThrow(
    "anthropic/x",
  );
});
