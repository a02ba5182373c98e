import type { ServerResponse } from "node:http";

const head = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "scripted-1" };

function frame(body: object): string {
  return `data: ${JSON.stringify({ ...head, ...body })}\n\n`;
}

/** One server-sent event carrying a piece of the answer. */
export function chunk(delta: object): string {
  return frame({ choices: [{ index: 0, delta, finish_reason: null }] });
}

export function finish(reason: string): string {
  return frame({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
}

export const usage = frame({
  choices: [],
  usage: { prompt_tokens: 120, completion_tokens: 34, total_tokens: 154 },
});

/** No count that can be true: people would pay by it. */
export const absurdUsage = frame({
  choices: [],
  usage: { prompt_tokens: -120, completion_tokens: 34.5, total_tokens: -86 },
});

export const done = "data: [DONE]\n\n";

/** A tool call as it arrives: its name first, its arguments in two pieces. */
export function toolCall(index: number, name: string, text: string): string[] {
  const half = Math.ceil(text.length / 2);
  const piece = (part: object) => chunk({ tool_calls: [{ index, ...part }] });
  return [
    piece({ id: `call_${index}`, type: "function", function: { name, arguments: "" } }),
    piece({ function: { arguments: text.slice(0, half) } }),
    piece({ function: { arguments: text.slice(half) } }),
  ];
}

export function send(response: ServerResponse, ...frames: string[]): void {
  if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream" });
  for (const one of frames) response.write(one);
}

export function say(response: ServerResponse, ...words: string[]): void {
  send(response, ...words.map((content) => chunk({ role: "assistant", content })));
}
