import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { faucetRoute } from "./faucet-route";
import { answer, type Call } from "./json-rpc";
import { methods } from "./methods/all";
import type { Node } from "./methods/method";
import { isAllowedOrigin, isLoopbackHost } from "./origins";
import { Code, RpcError } from "./rpc-error";
import { Subscriptions } from "./subscriptions";

const HOST = "127.0.0.1";
const BODY_BYTES_MAX = 1_000_000;
const PATIENCE_MS = 2_000;

export type ServerOptions = {
  node: Node;
  /** 0 takes any that is free. */
  port: number;
  /** Origins of pages, besides those of this machine, that may use it. */
  origins: readonly string[];
  onBug: (error: unknown) => void;
};

export type Serving = { port: number; close(): Promise<void> };

/**
 * Serves Solana's JSON-RPC on loopback: HTTP and websocket on one port, and on a port that was
 * chosen the websocket on the next one too, where Solana's clients look for it.
 */
export async function serve(options: ServerOptions): Promise<Serving> {
  const server = createServer((request, response) => {
    handle(options, request, response).catch((error) => {
      options.onBug(error);
      response.destroy();
    });
  });
  const port = await listen(server, options.port);
  const servers = [server];
  if (options.port > 0) {
    const beside = createServer((_, response) => response.writeHead(426).end());
    try {
      await listen(beside, options.port + 1);
    } catch (error) {
      server.close();
      throw error;
    }
    servers.push(beside);
  }
  const sockets = servers.map((each) => acceptSockets(each, options));
  return {
    port,
    async close() {
      for (const each of sockets) {
        for (const client of each.clients) client.terminate();
        each.close();
      }
      await Promise.all(servers.map(stop));
    },
  };
}

async function handle(
  { node, origins, onBug }: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isWelcome(request, origins)) return void response.writeHead(403).end();
  const headers = corsHeaders(request.headers.origin);
  if (request.method === "OPTIONS") return void response.writeHead(204, headers).end();
  const path = request.url?.split("?")[0];
  if (request.method === "GET" && path === "/health")
    return void response.writeHead(200, headers).end("ok");
  if (request.method !== "POST") return void response.writeHead(405, headers).end();
  const body = await bodyOf(request);
  if (body === null) return void response.writeHead(413, headers).end();
  const json = { ...headers, "content-type": "application/json" };
  if (path === "/faucet") {
    const { status, content } = faucetRoute(node, body);
    return void response.writeHead(status, json).end(JSON.stringify(content));
  }
  const text = answer(body, callOf(node), onBug);
  if (text === null) return void response.writeHead(204, headers).end();
  response.writeHead(200, json).end(text);
}

function callOf(node: Node): Call {
  return (name, params) => {
    const method = methods.get(name);
    if (!method) throw new RpcError(Code.methodNotFound, "Method not found");
    node.network.keepUp();
    return method(node, params);
  };
}

function acceptSockets(server: Server, options: ServerOptions): WebSocketServer {
  const sockets = new WebSocketServer({
    server,
    maxPayload: BODY_BYTES_MAX,
    verifyClient: ({ req }: { req: IncomingMessage }) => isWelcome(req, options.origins),
  });
  sockets.on("connection", (socket) => converse(socket, options));
  return sockets;
}

function converse(socket: WebSocket, { node, onBug }: ServerOptions): void {
  const subscriptions = new Subscriptions(node.network, (message) =>
    socket.send(JSON.stringify(message)),
  );
  const call = callOf(node);
  socket.on("message", (data) => {
    const text = answer(
      data.toString(),
      (method, params) => subscriptions.call(method, params) ?? call(method, params),
      onBug,
    );
    if (text !== null) socket.send(text);
  });
  socket.on("close", () => subscriptions.close());
  socket.on("error", onBug);
}

/** A page elsewhere must not use, or learn of, what runs on this machine. */
function isWelcome({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  if (!isLoopbackHost(headers.host)) return false;
  return headers.origin === undefined || isAllowedOrigin(headers.origin, origins);
}

function corsHeaders(origin: string | undefined): Record<string, string> {
  return {
    ...(origin && { "access-control-allow-origin": origin }),
    "access-control-allow-headers": "content-type, solana-client",
    "access-control-allow-methods": "POST, GET, OPTIONS",
    "access-control-max-age": "600",
    vary: "Origin",
  };
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > BODY_BYTES_MAX) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, HOST);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE") throw error;
    throw new PortTakenError(port);
  }
  return (server.address() as AddressInfo).port;
}

export class PortTakenError extends Error {
  constructor(port: number) {
    super(`Port ${port} is busy: the development network needs it. Choose another: LOCALNET_PORT.`);
  }
}

/** Answers what was asked, and lets nobody ask more. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 10);
    const insist = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(insist);
      resolve();
    });
  });
}
