import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { abortedWith, eventBody, type ServerEvent } from "./event-body";

const log = { info() {}, warn() {}, error() {} };

async function* two(): AsyncGenerator<ServerEvent> {
  yield { id: 1, data: "one" };
  yield { data: "two" };
}

async function* broken(): AsyncGenerator<ServerEvent> {
  yield { id: 1, data: "one" };
  throw new Error("the source broke");
}

const listeners = (source: AbortSignal) => getEventListeners(source, "abort").length;

test("a stream that has ended, broken or lost its reader leaves nothing with the process's signal", async () => {
  const process = new AbortController().signal;
  const stream = (events: AsyncIterable<ServerEvent>) =>
    new Response(eventBody(events, abortedWith(process), log));

  expect(await stream(two()).text()).toBe('id: 1\ndata: "one"\n\ndata: "two"\n\n');
  await expect(stream(broken()).text()).rejects.toThrow("the source broke");
  const left = stream(two());
  expect(listeners(process)).toBe(1);
  await left.body?.cancel();
  expect(listeners(process)).toBe(0);
});

test("the end of the process ends a stream in good order", async () => {
  const process = new AbortController();
  const gone = abortedWith(process.signal);
  const ended = new Promise((resolve) => gone.signal.addEventListener("abort", resolve));
  async function* waiting(): AsyncGenerator<ServerEvent> {
    await ended;
    yield* [];
  }
  const text = new Response(eventBody(waiting(), gone, log)).text();
  process.abort();
  expect(await text).toBe("");
  expect(abortedWith(process.signal).signal.aborted).toBe(true);
});
