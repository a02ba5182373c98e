import { eventStreamParser } from "@/components/bounty/event-stream";
import type { PracticeEvent } from "@/lib/practice/contract";

export type PracticeFailure = {
  reason: string;
  code?: string | undefined;
  retryAfter?: number | undefined;
};

/** Sends one message and hands on every event of its answer. Returns what went wrong. Never throws. */
export async function sendPractice(
  url: string,
  input: { slug: string; message: string },
  tell: (event: PracticeEvent) => void,
): Promise<PracticeFailure | null> {
  let judged = false;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify(input),
    });
    if (!response.ok || !response.body) return refusalIn(await response.json().catch(() => null));
    const parse = eventStreamParser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const data of parse(piece.value)) {
        const event = JSON.parse(data) as PracticeEvent;
        judged = judged || (event.type === "attempt" && event.attempt.state !== "judging");
        tell(event);
      }
    }
  } catch {
    // A connection that breaks is told below, whenever it broke.
  }
  return judged ? null : { reason: "practice.dropped" };
}

function refusalIn(body: unknown): PracticeFailure {
  const error = (body as { error?: Partial<PracticeFailure> } | null)?.error;
  return {
    reason: error?.reason ?? "client.unreadable",
    code: error?.code ?? "unavailable",
    retryAfter: error?.retryAfter,
  };
}
