import { randomUUID } from "node:crypto";
import type { AttemptView, RoundEvent } from "@/lib/bounty/contract";
import type { Player, World } from "./world";

/** What one client saw of its attempt before the stream ended, however it ended. */
export type Told = { status: number; attempts: AttemptView[]; frames: number };

/** A payment as the page would send it. */
export async function post(
  url: string,
  { cookie }: Pick<Player, "cookie">,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/api/bounty/attempts`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie, origin: url, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** Pays for a message and listens until the verdict, or until the server is gone. */
export async function sendMessage(
  world: World,
  { url }: { url: string },
  player: Player,
  message: string,
  onFrame: () => void = () => {},
): Promise<Told> {
  const told: Told = { status: 0, attempts: [], frames: 0 };
  try {
    const quote = await world.quote(player);
    const response = await post(url, player, { quote, message, idempotencyKey: randomUUID() });
    told.status = response.status;
    if (!response.ok) {
      await response.body?.cancel();
      return told;
    }
    for await (const event of events(response)) {
      told.frames += 1;
      if (event.type === "attempt") told.attempts.push(event.attempt);
      onFrame();
    }
  } catch {
    // The server was killed: what was told so far is what this client knows.
  }
  return told;
}

async function* events(response: Response): AsyncGenerator<RoundEvent> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const frames = text.split("\n\n");
    text = frames.pop() ?? "";
    for (const frame of frames) {
      const data = frame.split("\n").find((line) => line.startsWith("data: "));
      if (data) yield JSON.parse(data.slice("data: ".length)) as RoundEvent;
    }
  }
}
