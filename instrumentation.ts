/** Runs once when a server process starts: checks the environment, starts the worker, sweeps. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServerProcess } = await import("./lib/web/start");
  try {
    await startServerProcess();
  } catch (error) {
    // A server that cannot work must not listen: it ends, and says why in one piece.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

export async function onRequestError(error: unknown, request: { path: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/platform/telemetry/log");
  log().error({ err: error, path: request.path }, "a request failed");
}
