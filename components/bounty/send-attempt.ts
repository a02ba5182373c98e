import type { PayAttempt, SenderEvent } from "@/lib/bounty/contract";
import { eventStreamParser } from "./event-stream";
import type { Failure } from "./use-quote";

/** `paid`: the first event came, so the fee is held and the live feed can finish the story. */
export type SendOutcome =
  | { kind: "judged" }
  | { kind: "dropped"; paid: boolean }
  | { kind: "refused"; failure: Failure };

/** Pays for one message and hands on every event of its answer. Never throws. */
export async function sendAttempt(
  url: string,
  input: PayAttempt,
  tell: (event: SenderEvent) => void,
): Promise<SendOutcome> {
  let paid = false;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify(input),
    });
    if (!response.ok || !response.body) return await refusal(response);
    const parse = eventStreamParser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let judged = false;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const data of parse(piece.value)) {
        const event = JSON.parse(data) as SenderEvent;
        paid = true;
        judged = judged || (event.type === "attempt" && event.attempt.judgedAt !== null);
        tell(event);
      }
    }
    return judged ? { kind: "judged" } : { kind: "dropped", paid };
  } catch {
    return { kind: "dropped", paid };
  }
}

async function refusal(response: Response): Promise<SendOutcome> {
  const body: unknown = await response.json().catch(() => null);
  return { kind: "refused", failure: failureOf(body) };
}

function failureOf(body: unknown): Failure {
  const error = (body as { error?: Partial<Failure> } | null)?.error;
  return {
    reason: error?.reason ?? "client.unreadable",
    code: error?.code ?? "unavailable",
    retryAfter: error?.retryAfter,
    details: error?.details,
  };
}
