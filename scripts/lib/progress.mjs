const started = performance.now();
const heartbeatMs = 5_000;

/** @param {number} since */
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** @param {string} text */
export function say(text) {
  console.log(`[${seconds(started).padStart(5)} s] ${text}`);
}

/**
 * Names a step, then says every five seconds that it still runs.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  say(label);
  const since = performance.now();
  const heartbeat = setInterval(
    () => say(`${label}: still at it, ${Math.round(Number(seconds(since)))} s`),
    heartbeatMs,
  );
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
  }
}
