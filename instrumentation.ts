/** Runs once when a server process starts: checks the environment, starts the worker, sweeps. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { markAddresses } = await import("./lib/web/caller-address");
  markAddresses();
  const { startOrEnd } = await import("./lib/web/start");
  await startOrEnd();
}

export async function onRequestError(error: unknown, request: { path: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/platform/telemetry/log");
  log().error({ err: error, path: request.path }, "a request failed");
}
