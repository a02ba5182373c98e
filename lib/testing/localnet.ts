import { type Commitment, Connection } from "@solana/web3.js";
import { onTestFinished } from "vitest";
import {
  type Localnet,
  type LocalnetOptions,
  startLocalnet,
} from "@/lib/platform/solana/localnet/start";

export type TestLocalnet = Localnet & { connect(commitment?: Commitment): Connection };

/** A development network whose slots pass only when the test says so, closed when it ends. */
export async function startTestLocalnet(
  options: Partial<LocalnetOptions> = {},
): Promise<TestLocalnet> {
  const bugs: unknown[] = [];
  const net = await startLocalnet({
    folder: null,
    slotMs: null,
    onBug: (error) => bugs.push(error),
    ...options,
  });
  const lines: Line[] = [];
  onTestFinished(async () => {
    await Promise.all(lines.map((line) => line.hangUp()));
    await net.close();
    if (bugs.length > 0) throw bugs[0];
  });
  const connect = (commitment: Commitment = "confirmed") => {
    const line = openLine(net, commitment);
    lines.push(line);
    return line.connection;
  };
  return { ...net, connect };
}

type Line = { connection: Connection; hangUp(): Promise<void> };

/** A connection that can be ended, which those of the library cannot: they call again for ever. */
function openLine({ url, wsUrl }: Localnet, commitment: Commitment): Line {
  let over = false;
  const asked = new Set<Promise<unknown>>();
  const ask = (...request: Parameters<typeof fetch>): Promise<Response> => {
    if (over) return new Promise(() => {});
    const answered = fetch(...request);
    asked.add(answered);
    return answered;
  };
  const connection = new Connection(url, { commitment, wsEndpoint: wsUrl, fetch: ask });
  const { _rpcWebSocket: socket } = connection as unknown as {
    _rpcWebSocket: { close(): void; setAutoReconnect(again: boolean): void };
  };
  async function hangUp(): Promise<void> {
    over = true;
    socket.setAutoReconnect(false);
    socket.close();
    await Promise.allSettled(asked);
  }
  return { connection, hangUp };
}
