import { serveBare } from "./support/bare.mjs";
import { exchange, expectOk } from "./support/http.mjs";
import { attemptCall, enterPlayers } from "./support/players.mjs";
import { openSite } from "./support/site.mjs";
import { median, percentile, spread } from "./support/table.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const perRound = Number(process.env.BENCH_ATTEMPTS ?? 40);
const warmUp = 20;
const people = Math.ceil((warmUp + rounds * perRound) / 15);

/** @typedef {{ ms: number, firstByteMs: number, modelMs: number, bareMs: number }} Sample */

/**
 * Attempts end to end against the built server, each followed by the model alone with the same
 * words and by a bare Next route that streams the same chunks.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const site = await openSite(say);
  try {
    say("building and starting the bare Next application");
    const bare = await serveBare();
    const players = await enterPlayers(site.env, people);
    try {
      return tablesOf(await sample({ site, bare, players, say }));
    } finally {
      players.stop();
      await bare.stop();
    }
  } finally {
    await site.stop();
  }
}

/**
 * @param {{ site: { url: string }, bare: { url: string }, players: import("./support/players.mjs").Players, say: (text: string) => void }} setting
 * @returns {Promise<Sample[][]>} by round
 */
async function sample({ site, bare, players, say }) {
  let index = 0;
  const one = async () => {
    index++;
    const call = attemptCall(site.url, await players.prepare(index), `bench-attempt-${index}`);
    const attempt = await expectOutcome(call);
    await teach(bare.url, attempt.text);
    const plain = await expectOk({ ...call, url: `${bare.url}/stream` });
    return {
      ms: attempt.ms,
      firstByteMs: attempt.firstByteMs,
      modelMs: await players.timeModel(index),
      bareMs: plain.firstByteMs,
    };
  };
  say("warming up");
  for (let each = 0; each < warmUp; each++) await one();
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}: ${perRound} attempts, one after another`);
    const measured = [];
    for (let each = 0; each < perRound; each++) measured.push(await one());
    samples.push(measured);
  }
  return samples;
}

/** @param {import("./support/http.mjs").Call} call */
async function expectOutcome(call) {
  const answer = await exchange(call);
  if (answer.status === 200 && answer.text.includes('"state":"rejected"')) return answer;
  throw new Error(`An attempt had no verdict: ${answer.status} ${answer.text.slice(-300)}`);
}

/**
 * Gives the bare route the events of an answer, to stream from now on.
 * @param {string} url
 * @param {string} text
 */
function teach(url, text) {
  const chunks = text.split(/(?<=\n\n)/);
  return expectOk({ url: `${url}/stream`, method: "PUT", body: JSON.stringify(chunks) });
}

/** @param {Sample[][]} samples */
function tablesOf(samples) {
  const perRoundOf = (/** @type {(round: Sample[]) => number} */ figure) =>
    spread(samples.map(figure));
  const values = (/** @type {Sample[]} */ round, /** @type {keyof Sample} */ name) =>
    round.map((sample) => sample[name]);
  const times = (/** @type {keyof Sample} */ name) => [
    perRoundOf((round) => median(values(round, name))),
    perRoundOf((round) => percentile(values(round, name), 0.95)),
  ];
  const outside = (/** @type {Sample[]} */ round) =>
    median(round.map(({ ms, modelMs }) => (1 - modelMs / ms) * 100));
  const beyond = (/** @type {Sample[]} */ round) =>
    median(round.map(({ firstByteMs, bareMs }) => firstByteMs - bareMs));
  const counted = `${rounds} rounds of ${perRound}, one after another`;
  return [
    {
      title: `An attempt from request to final event, house model at pace 0 (${counted})`,
      columns: ["", "p50 ms", "p95 ms"],
      rows: [
        ["whole attempt", ...times("ms")],
        ["model alone, same prompt and words", ...times("modelMs")],
      ],
      notes: [
        `Share spent outside the model: ${perRoundOf(outside)} %.`,
        "Every commit is flushed to disk: payment, taking up, each piece of the answer, verdict.",
      ],
    },
    {
      title: `Time to first byte of an attempt beside a bare Next route streaming the same chunks`,
      columns: ["", "p50 ms", "p95 ms"],
      rows: [
        ["attempt (paid and read before its first byte)", ...times("firstByteMs")],
        ["bare route", ...times("bareMs")],
      ],
      notes: [
        `Attempt less bare route: ${perRoundOf(beyond)} ms. Wanted: at most 15.`,
        "The bare route is in an application of its own (scripts/bench/bare), on the same Next.",
        "Figures: median (least-most) over the rounds.",
      ],
    },
  ];
}
