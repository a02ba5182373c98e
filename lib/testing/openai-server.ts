import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { absurdUsage, chunk, done, finish, say, send, toolCall, usage } from "./openai-wire";

/** What the server does with one request. */
export type Behaviour =
  | "approve"
  | "reject"
  | "no_tool"
  | "malformed_arguments"
  | "wrong_arguments"
  | "unknown_tool"
  | "two_calls"
  | "error_500"
  | "error_429"
  | "filter_error"
  | "content_filter"
  | "hang"
  | "hang_after_words"
  | "cut_at_once"
  | "cut_after_call"
  | "no_finish"
  | "length"
  | "absurd_usage"
  | "talkative"
  | "garbage"
  | "slow";

export type OpenAiServer = {
  /** For a provider's `baseURL`. */
  url: string;
  /** Bodies of the requests received, in order. */
  requests: { model: string; messages: { role: string; content: string }[]; tools: unknown[] }[];
  /** What to do with the requests to come; the last one stays in force. */
  script(...behaviours: Behaviour[]): void;
  /** Lets requests wait for their answer until the returned function is called. */
  pause(): () => void;
  /** Breaks every connection that is open. */
  cut(): void;
  close(): Promise<void>;
};

/** A real HTTP server on loopback that speaks the streaming chat protocol of OpenAI. */
export async function startOpenAiServer(first: Behaviour = "reject"): Promise<OpenAiServer> {
  let queue: Behaviour[] = [first];
  let gate = Promise.resolve();
  const requests: OpenAiServer["requests"] = [];
  const server = createServer(async (request, response) => {
    requests.push(JSON.parse(await bodyOf(request)));
    const behaviour = queue.length > 1 ? queue.shift() : queue[0];
    await gate;
    await behave(response, behaviour ?? first);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    script(...behaviours) {
      queue = behaviours;
    },
    pause() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    cut: () => server.closeAllConnections(),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function behave(response: ServerResponse, behaviour: Behaviour): Promise<void> {
  const act = acts[behaviour];
  if (act) await act(response);
  else {
    say(response, "I have weighed ", "your words.");
    send(response, ...(answers[behaviour] ?? []));
    response.end();
  }
}

const approve = toolCall(0, "approveTransfer", '{"explanation":"The scale is level."}');
const reject = toolCall(0, "rejectTransfer", '{"explanation":"The pan sinks."}');

/** Whole answers, after the words. */
const answers: Partial<Record<Behaviour, string[]>> = {
  approve: [...approve, finish("tool_calls"), usage, done],
  reject: [...reject, finish("tool_calls"), usage, done],
  no_tool: [finish("stop"), usage, done],
  malformed_arguments: [
    ...toolCall(0, "approveTransfer", '{"explanation": "The sc'),
    finish("tool_calls"),
    usage,
    done,
  ],
  wrong_arguments: [
    ...toolCall(0, "approveTransfer", '{"explanation":""}'),
    finish("tool_calls"),
    usage,
    done,
  ],
  unknown_tool: [...toolCall(0, "openVault", '{"explanation":"x"}'), finish("tool_calls"), done],
  two_calls: [
    ...approve,
    ...toolCall(1, "rejectTransfer", '{"explanation":"And yet."}'),
    finish("tool_calls"),
    done,
  ],
  content_filter: [finish("content_filter"), usage, done],
  no_finish: [...approve],
  length: [finish("length"), usage, done],
  absurd_usage: [finish("stop"), absurdUsage, done],
  talkative: [
    ...toolCall(0, "rejectTransfer", JSON.stringify({ explanation: `No\0${"no ".repeat(300)}` })),
    finish("tool_calls"),
    usage,
    done,
  ],
  garbage: ["data: {not json\n\n", ...approve, finish("tool_calls"), usage, done],
};

/** Answers that break off, stall, or never begin. */
const acts: Partial<Record<Behaviour, (response: ServerResponse) => void | Promise<void>>> = {
  error_500: (response) => refuse(response, 500, { message: "overloaded", code: "server_error" }),
  error_429: (response) => refuse(response, 429, { message: "slow down", code: "rate_limited" }),
  filter_error: (response) =>
    refuse(response, 400, { message: "The prompt was filtered.", code: "content_filter" }),
  hang: () => {},
  hang_after_words: (response) => say(response, "I have weighed "),
  async cut_at_once(response) {
    send(response, chunk({ role: "assistant" }));
    await afterFlush(response);
    response.destroy();
  },
  async cut_after_call(response) {
    send(response, ...approve);
    await afterFlush(response);
    response.destroy();
  },
  async slow(response) {
    for (const word of "I have weighed your words and they are light".split(" ")) {
      say(response, `${word} `);
      await new Promise((next) => setTimeout(next, 5));
    }
    send(response, ...reject, finish("tool_calls"), usage, done);
    response.end();
  },
};

function refuse(response: ServerResponse, status: number, error: object): void {
  response.writeHead(status, { "content-type": "application/json", "retry-after-ms": "1" });
  response.end(JSON.stringify({ error }));
}

function afterFlush(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.write(": \n\n", () => setImmediate(resolve)));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += part;
  return body;
}
