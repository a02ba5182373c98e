import { eventStreamParser } from "@/components/bounty/event-stream";
import type { StartTurn, TurnEvent } from "@/lib/chat/contract";

export type Failure = {
  reason: string;
  code?: string | undefined;
  retryAfter?: number | undefined;
  /** The figures of this case. */
  details?: Readonly<Record<string, string>> | undefined;
};

/**
 * `ended`: everything that this send makes speak has spoken. `dropped`: the connection is gone,
 * while `turnId` (null: nothing was heard yet) was speaking. `left`: the page wanted no more.
 */
export type StreamOutcome =
  | { kind: "ended" }
  | { kind: "dropped"; turnId: string | null }
  | { kind: "refused"; failure: Failure }
  | { kind: "left" };

export type TurnRequest =
  | { kind: "start"; body: StartTurnBody }
  | { kind: "follow"; turnId: string; after: number };

export type StartTurnBody = Omit<StartTurn, "chatId" | "parentId" | "speakerIds"> & {
  chatId: string;
  parentId: string | null;
  speakerIds?: string[] | undefined;
};

/** Silence that no living connection keeps: the server speaks every 15 s. */
const SILENCE = 40_000;

/** Opens one stream and hands on each of its events. Never throws. */
export async function readTurn(
  request: TurnRequest,
  tell: (event: TurnEvent) => void,
  signal: AbortSignal,
): Promise<StreamOutcome> {
  const silence = silenceAfter(SILENCE);
  let place = placeOf(request);
  try {
    const response = await open(request, AbortSignal.any([signal, silence.signal]));
    if (!response.ok || !response.body) return await refusal(response, place.turnId);
    for await (const event of eventsOf(response.body, silence.heard)) {
      place = moved(place, event);
      tell(event);
    }
    return place.ended ? { kind: "ended" } : { kind: "dropped", turnId: place.turnId };
  } catch {
    return signal.aborted ? { kind: "left" } : { kind: "dropped", turnId: place.turnId };
  } finally {
    silence.end();
  }
}

type Place = { turnId: string | null; ended: boolean };

function placeOf(request: TurnRequest): Place {
  return { turnId: request.kind === "follow" ? request.turnId : null, ended: false };
}

function moved(place: Place, event: TurnEvent): Place {
  if (event.type === "started") return { turnId: event.turnId, ended: false };
  if (event.type !== "end") return place;
  return { turnId: event.next?.turnId ?? event.turnId, ended: event.next === null };
}

/** Aborts once nothing was heard for so many milliseconds, or the network is gone. */
function silenceAfter(milliseconds: number) {
  const silent = new AbortController();
  const cut = () => silent.abort();
  let timer = setTimeout(cut, milliseconds);
  window.addEventListener("offline", cut);
  return {
    signal: silent.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(cut, milliseconds);
    },
    end() {
      clearTimeout(timer);
      window.removeEventListener("offline", cut);
    },
  };
}

async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<TurnEvent> {
  const parse = eventStreamParser();
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    heard();
    for (const data of parse(piece.value)) yield JSON.parse(data) as TurnEvent;
  }
}

function open(request: TurnRequest, signal: AbortSignal): Promise<Response> {
  const accept = { Accept: "text/event-stream" };
  if (request.kind === "follow") {
    const address = `/api/chat/turns/${request.turnId}/stream?after=${request.after}`;
    return fetch(address, { headers: accept, signal });
  }
  return fetch("/api/chat/turns", {
    method: "POST",
    headers: { ...accept, "Content-Type": "application/json" },
    body: JSON.stringify(request.body),
    signal,
  });
}

/** An answer from something between, or from a server that is being changed, is a dropped line. */
async function refusal(response: Response, turnId: string | null): Promise<StreamOutcome> {
  const body: unknown = await response.json().catch(() => null);
  const error = (body as { error?: Partial<Failure> } | null)?.error;
  if (!error?.reason) return { kind: "dropped", turnId };
  const { reason, code, retryAfter, details } = error;
  return { kind: "refused", failure: { reason, code, retryAfter, details } };
}
