const heartbeatMs = 5_000;

/**
 * Says what is being done. On a terminal the line that tells how long a step takes is written over
 * and over; in a file or a log each time is a line of its own.
 * @param {{ write: (text: string) => unknown, isTTY?: boolean }} out
 * @param {() => number} [now] milliseconds
 */
export function progressOn(out, now = () => performance.now()) {
  const started = now();
  let live = false;

  const seconds = (/** @type {number} */ since) => (now() - since) / 1000;
  const stamped = (/** @type {string} */ text) =>
    `[${seconds(started).toFixed(1).padStart(5)} s] ${text}`;
  const clear = () => {
    if (live) out.write("\r\u001b[2K");
    live = false;
  };

  /** @param {string} text what another program writes */
  function pass(text) {
    clear();
    out.write(text);
  }

  /** @param {string} text */
  function say(text) {
    pass(`${stamped(text)}\n`);
  }

  /** @param {string} text */
  function beat(text) {
    if (!out.isTTY) return say(text);
    pass(stamped(text));
    live = true;
  }

  /**
   * Names a step, then tells every five seconds that it still runs.
   * @template T
   * @param {string} label
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function step(label, work) {
    say(label);
    const since = now();
    const heartbeat = setInterval(
      () => beat(`${label}: still at it, ${Math.round(seconds(since))} s`),
      heartbeatMs,
    );
    try {
      return await work();
    } finally {
      clearInterval(heartbeat);
      clear();
    }
  }

  return { say, step, pass };
}

export const { say, step, pass } = progressOn(process.stdout);
