import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import type { Context } from "@/lib/context";
import { requireChain } from "@/lib/onchain";
import { testDatabaseUrl } from "../database";
import type { Death } from "./death";
import type { Server } from "./requests";
import type { Answered, Asked } from "./server-process";

/** A server that dies at each of the places it is told, and whose work another process then goes on with. */
export type MortalServer = Server & {
  dieAt(deaths: readonly Death[]): void;
  /** Where it was to die and has not come. */
  unspent(): readonly Death[];
};

/** Within packages, where what is not bundled is found. */
const CACHE = join("node_modules", ".cache");

export async function mortalServer(house: Context): Promise<MortalServer> {
  const file = await bundle();
  const start = () => startServer(file, house);
  let running = start();
  /** Whoever goes on is there before it is needed. */
  let spare: ReturnType<typeof start> | null = null;
  let deaths: Death[] = [];
  onTestFinished(async () => {
    await Promise.all([running.stop(), spare?.stop()]);
  });

  function replace(): void {
    if (deaths.length === 0) throw new Error("The server died, and nobody had told it to.");
    deaths = deaths.slice(1);
    running = spare ?? start();
    spare = deaths.length > 0 ? start() : null;
  }

  async function ask(request: unknown, actor: unknown, ...input: unknown[]): Promise<unknown> {
    for (;;) {
      const now = house.now().getTime();
      const asked = { now, death: deaths[0] ?? null, request, actor, input } as Asked;
      const answered = await running.ask(asked);
      if (answered) return answerOf(answered);
      replace();
    }
  }

  return {
    ask: ask as Server["ask"],
    dieAt(more) {
      deaths = [...deaths, ...more];
      if (deaths.length > 0) spare ??= start();
    },
    unspent: () => deaths,
  };
}

/** @throws what the server threw */
function answerOf(answered: Answered): unknown {
  if (answered.is === "error") throw Object.assign(new Error(answered.message), answered);
  return answered.is === "answer" ? answered.value : undefined;
}

/** Read from one file, a server is there in a fifth of the time. */
async function bundle(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, "server-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const outfile = join(folder, "server.mjs");
  await build({
    entryPoints: ["lib/testing/story/server-process.ts"],
    outfile,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: "node",
    format: "esm",
    conditions: ["react-server"],
    jsx: "automatic",
    logLevel: "error",
    // They load files of their own.
    external: ["@node-rs/argon2", "@react-pdf/renderer", "graphile-worker", "pg-native"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return outfile;
}

function startServer(file: string, house: Context) {
  const child = fork(file, [settingsOf(house)], {
    env: { ...process.env, DATABASE_URL: testDatabaseUrl() },
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(([code, signal]) => {
    if (signal !== "SIGKILL") throw new Error(`The server ended by itself: ${code ?? signal}.`);
    return null;
  });
  ended.catch(() => {}); // Whoever asks is told.
  const ready = nextOf(child);
  return {
    /** Null where it was killed meanwhile. */
    async ask(asked: Asked): Promise<Answered | null> {
      await Promise.race([ready, ended]);
      const answered = nextOf(child);
      child.send(asked);
      return Promise.race([answered, ended]);
    },
    async stop(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const end = once(child, "exit");
      child.kill("SIGKILL");
      await end;
    },
  };
}

const nextOf = (child: ChildProcess) =>
  once(child, "message").then(([message]) => message as Answered);

function settingsOf(house: Context): string {
  const { cluster, rpcUrl, wsUrl, programs, mints } = requireChain(house);
  return JSON.stringify({
    SOLANA_CLUSTER: cluster,
    SOLANA_RPC_URL: rpcUrl,
    SOLANA_WS_URL: wsUrl,
    SOLANA_BOUNTY_PROGRAM: programs.bounty,
    SOLANA_TOKEN_PROGRAM: programs.token,
    SOLANA_USDC_MINT: mints.usdc,
    SOLANA_TOKEN_MINT: mints.token,
  });
}
