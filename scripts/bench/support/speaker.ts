// A process of its own beside the server under measurement: a model that speaks at a steady pace.
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { done, finish, say, send, usage } from "@/lib/testing/openai-wire";
import { answerCalls } from "./calls";

let latest = 0;

function speak(response: ServerResponse, paceMs: number, words: number): void {
  const began = performance.now();
  let said = 0;
  const next = () => {
    if (response.destroyed) return;
    latest = Math.max(latest, performance.now() - began - said * paceMs);
    said++;
    say(response, said % 12 === 0 ? "stone.\n" : "river ");
    if (said < words) {
      // Each word has its own instant, so that one that comes late delays no other.
      setTimeout(next, began + said * paceMs - performance.now());
      return;
    }
    send(response, finish("stop"), usage, done);
    response.end();
  };
  next();
}

/** To who wants to learn something from what was said: there is nothing to learn. */
function answer(response: ServerResponse): void {
  const message = { role: "assistant", content: '{"facts":[]}' };
  const usage = { prompt_tokens: 100, completion_tokens: 5, total_tokens: 105 };
  response.setHeader("content-type", "application/json");
  response.end(
    JSON.stringify({
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1,
      model: "speaker",
      choices: [{ index: 0, message, finish_reason: "stop" }],
      usage,
    }),
  );
}

answerCalls({
  async start({ paceMs, words }: { paceMs: number; words: number }) {
    const server = createServer(async (request, response) => {
      const { stream } = JSON.parse(await text(request));
      if (stream) speak(response, paceMs, words);
      else answer(response);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  },
  latestMs: () => latest,
});
