import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Stands before a chain's node, so that a test can take it away and bring it back. Its address holds a key,
 * as an address of a node that somebody pays for does.
 */
export async function openNodeGate(node: string) {
  const key = "node-key-that-only-the-server-knows";
  let isAway = false;
  const server = createServer((asked, answer) => {
    if (isAway) return asked.socket.destroy();
    const on = request(
      new URL(asked.url ?? "/", node),
      { method: asked.method, headers: { ...asked.headers, host: new URL(node).host } },
      (found) => {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(answer);
      },
    );
    on.on("error", () => asked.socket.destroy());
    asked.pipe(on);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/?api-key=${key}`,
    /** What nobody but the server may ever read. */
    secrets: [key, `127.0.0.1:${port}`],
    away(next: boolean): void {
      isAway = next;
      if (next) server.closeAllConnections();
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
