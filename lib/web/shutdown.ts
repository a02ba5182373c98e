const holder = globalThis as typeof globalThis & { anubisShutdown?: AbortSignal };

/**
 * Aborts when this process is told to end. Streams have no end of their own: without this a
 * server that waits for its connections would wait for its last reader.
 */
export function shutdownSignal(): AbortSignal {
  holder.anubisShutdown ??= onSignals();
  return holder.anubisShutdown;
}

function onSignals(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => ending.abort(new Error(`${signal} was received`)));
  return ending.signal;
}
