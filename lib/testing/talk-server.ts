import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { done, finish, say, send, usage } from "./openai-wire";

/** One request to the model, answered word by word by whoever holds this. */
export type Talk = {
  say(...words: string[]): void;
  /** Ends as a model does that has said everything. */
  finish(): void;
  /** Breaks the connection. */
  cut(): void;
  /** Resolves when the caller has gone. */
  gone: Promise<unknown>;
  /** What the model was asked, as it came. */
  body: Promise<string>;
};

export type TalkServer = {
  /** For a provider's `baseURL`. */
  url: string;
  /** The next request that comes in. */
  next(): Promise<Talk>;
  close(): Promise<void>;
};

/** A real HTTP server that speaks the streaming protocol of OpenAI as a test tells it to. */
export async function startTalkServer(): Promise<TalkServer> {
  const arrived: Talk[] = [];
  let wake = () => {};
  const server = createServer((request, response) => {
    arrived.push(talkOf(request, response));
    wake();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async next() {
      for (;;) {
        const talk = arrived.shift();
        if (talk) return talk;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function talkOf(request: IncomingMessage, response: ServerResponse): Talk {
  return {
    body: text(request),
    say: (...words) => say(response, ...words),
    finish() {
      send(response, finish("stop"), usage, done);
      response.end();
    },
    cut: () => response.destroy(),
    gone: once(response, "close"),
  };
}
