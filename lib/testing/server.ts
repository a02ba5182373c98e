import { createServer } from "node:net";
import { serve } from "../../scripts/lib/serve.mjs";

export type RunningServer = Awaited<ReturnType<typeof startServer>>;

/** What a server under test is told, whatever the shell around it says. */
export const testServerEnv = {
  NODE_ENV: "production",
  PROFILE: "development",
  HOUSE_MODEL_PACE_MS: "2",
  AUTH_SECRET: "a-secret-that-only-tests-know-0123456789",
  LOG_LEVEL: "warn",
} as const;

const kept = ["PATH", "HOME", "TMPDIR", "LANG", "SystemRoot"];

/** Starts the built server on a port of its own, over `databaseUrl`. Build it first. */
export async function startServer(options: { databaseUrl: string; env?: Record<string, string> }) {
  const { databaseUrl, env = {} } = options;
  const port = await freePort();
  const logs: string[] = [];
  const serving = await serve({
    args: [".next/standalone/server.js"],
    port,
    host: "127.0.0.1",
    env: { ...inherited(), ...testServerEnv, ...env, DATABASE_URL: databaseUrl },
    onOutput: (text) => logs.push(text),
  }).catch((error: unknown) => {
    throw new Error(`The server did not start.\n${logs.join("")}`, { cause: error });
  });
  return {
    url: serving.url,
    databaseUrl,
    /** Everything that it has printed so far. */
    logs: () => logs.join(""),
    /** Sends a signal, such as SIGKILL, and waits for the end. */
    kill: async (signal: NodeJS.Signals) => {
      serving.child.kill(signal);
      await serving.ended;
    },
    stop: () => serving.stop(),
  };
}

function inherited() {
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
