import { exchange } from "./support/http.mjs";
import { openSite } from "./support/site.mjs";
import { startSpeaker } from "./support/speaker.mjs";
import { median, percentile, spread } from "./support/table.mjs";
import { sendCall, startTalkers } from "./support/talkers.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const streams = Number(process.env.BENCH_STREAMS ?? 50);
const words = Number(process.env.BENCH_WORDS ?? 200);
/** A word each so many milliseconds: as fast as a vendor's quick model. */
const paceMs = Number(process.env.BENCH_PACE ?? 25);

/** @typedef {{ firstWordMs: number, gaps: number[] }} Heard gaps between words, in milliseconds */

/**
 * Many replies at once from the built server, all sent at the same moment, and how long any of
 * them stood still for longer than its model did.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const speaker = await startSpeaker({ paceMs, words });
  try {
    const site = await openSite(say, speaker.settings);
    const talkers = startTalkers(site.env);
    try {
      say(`${streams} people enter, with memories and a chat each`);
      const entered = await talkers.enter(streams);
      const results = [];
      for (let round = -1; round < rounds; round++) {
        say(round < 0 ? "warming up" : `round ${round + 1} of ${rounds}`);
        const heard = await Promise.all(
          entered.map((talker, index) =>
            listen(
              sendCall(site.url, talker, {
                text: `Round ${round}: tell ${index} a long story.`,
                requestKey: `bench-streams-${round}-${index}`,
              }),
            ),
          ),
        );
        if (round >= 0) results.push(heard);
      }
      return [tableOf(results, await speaker.latestMs())];
    } finally {
      talkers.stop();
      await site.stop();
    }
  } finally {
    speaker.stop();
  }
}

/**
 * @param {import("./support/http.mjs").Call} call
 * @returns {Promise<Heard>}
 */
async function listen(call) {
  const began = performance.now();
  /** @type {number[]} */
  const gaps = [];
  let firstWordMs = 0;
  let last = 0;
  const answer = await exchange(call, (piece) => {
    if (!piece.includes('"type":"text"')) return;
    const now = performance.now();
    if (last) gaps.push(now - last);
    else firstWordMs = now - began;
    last = now;
  });
  if (answer.status !== 200 || !answer.text.includes('"state":"done"'))
    throw new Error(`A stream had no end: ${answer.status} ${answer.text.slice(-300)}`);
  return { firstWordMs, gaps };
}

/**
 * @param {Heard[][]} results
 * @param {number} latestMs
 */
function tableOf(results, latestMs) {
  const stalls = (/** @type {Heard[]} */ round) =>
    round.flatMap(({ gaps }) => gaps.map((gap) => Math.max(0, gap - paceMs)));
  const first = (/** @type {Heard[]} */ round) => round.map(({ firstWordMs }) => firstWordMs);
  const over = (/** @type {(round: Heard[]) => number} */ figure) => spread(results.map(figure));
  return {
    title: `${streams} replies at once of ${words} words, one each ${paceMs} ms, ${rounds} rounds: milliseconds`,
    columns: ["", "p50", "p99", "most"],
    rows: [
      [
        "gap between chunks beyond the model's pace",
        over((round) => median(stalls(round))),
        over((round) => percentile(stalls(round), 0.99)),
        over((round) => Math.max(...stalls(round))),
      ],
      [
        "first word, of all sent at one moment",
        over((round) => median(first(round))),
        over((round) => percentile(first(round), 0.99)),
        over((round) => Math.max(...first(round))),
      ],
    ],
    notes: [
      "Wanted: no gap more than 250 ms beyond the pace. Server, database, model and readers share",
      `this machine; the model itself was late by at most ${latestMs.toFixed(0)} ms, which counts as ours.`,
      "Figures: median (least-most) over the rounds.",
    ],
  };
}
