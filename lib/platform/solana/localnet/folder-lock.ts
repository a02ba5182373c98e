import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Holds a folder for this process. The system drops the hold with the process, however it ends: a
 * socket file that nobody listens on belongs to one that is gone.
 * @throws when another process holds it
 */
export async function holdFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 16);
  const socket = join(tmpdir(), `anubis-localnet-${name}.sock`); // a socket's path must be short
  const server = await listen(socket);
  if (server) return () => server.close();
  if (await answers(socket)) throw new Error(`Another process uses ${folder}: stop it first.`);
  rmSync(socket, { force: true });
  const second = await listen(socket);
  if (!second) throw new Error(`Another process uses ${folder}: stop it first.`);
  return () => second.close();
}

function listen(socket: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.end());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(socket, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(socket);
    probe.once("connect", () => {
      probe.destroy();
      resolve(true);
    });
    probe.once("error", () => resolve(false));
  });
}
