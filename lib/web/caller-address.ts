import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const NAME = "x-anubis-address";
const holder = globalThis as typeof globalThis & { anubisAddressMark?: string };

/**
 * From now on, every request that this process receives says which address its connection came
 * from. Next passes on no socket, and a caller may send any header: so the address travels in one
 * that starts with a mark only this process knows, and replaces whatever the caller sent under it.
 */
export function markAddresses(): void {
  if (holder.anubisAddressMark) return; // a development reload
  const mark = `${randomBytes(16).toString("hex")} `;
  holder.anubisAddressMark = mark;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[NAME] = mark + (request.socket.remoteAddress ?? "");
  });
}

/** The address that the connection came from, or null where nothing has marked it. */
export function connectedAddress(head: Headers): string | null {
  const mark = holder.anubisAddressMark;
  const marked = head.get(NAME);
  if (!mark || !marked?.startsWith(mark.trimEnd())) return null;
  // A dual-stack socket writes IPv4 as ::ffff:192.0.2.1.
  return marked.slice(mark.length).replace(/^::ffff:(?=\d+\.)/, "") || null;
}
