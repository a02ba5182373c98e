import { serveBare } from "./support/bare.mjs";
import { exchange, expectOk } from "./support/http.mjs";
import { openSite } from "./support/site.mjs";
import { median, percentile, spread } from "./support/table.mjs";
import { sendCall, startTalkers } from "./support/talkers.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const perRound = Number(process.env.BENCH_SENDS ?? 40);
const warmUp = 20;
/** Nobody may ask a model more often than this a minute. */
const people = Math.ceil((warmUp + rounds * perRound) / 50);

/** @typedef {{ firstByteMs: number, firstWordMs: number, bareMs: number }} Sample */

/**
 * Sends in a chat against the built server, each followed by a bare Next route that streams the
 * same chunks.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const site = await openSite(say);
  try {
    say("building and starting the bare Next application");
    const bare = await serveBare();
    const talkers = startTalkers(site.env);
    try {
      say(`${people} people of the best plan enter, with memories and a chat each`);
      const entered = await talkers.enter(people);
      return [tableOf(await sample({ site, bare, talkers, entered, say }))];
    } finally {
      talkers.stop();
      await bare.stop();
    }
  } finally {
    await site.stop();
  }
}

/**
 * @param {{ site: { url: string }, bare: { url: string }, talkers: ReturnType<typeof startTalkers>, entered: import("./support/talkers.mjs").Talker[], say: (text: string) => void }} setting
 * @returns {Promise<Sample[][]>} by round
 */
async function sample({ site, bare, talkers, entered, say }) {
  let index = 0;
  const one = async () => {
    index++;
    const talker = entered[index % entered.length];
    const wish = { text: await talkers.words(index), requestKey: `bench-chat-${index}` };
    const call = sendCall(site.url, talker, wish);
    const { firstWordMs, ...sent } = await sendAndListen(call);
    await teach(bare.url, sent.text);
    const plain = await expectOk({ ...call, url: `${bare.url}/stream` });
    return { firstByteMs: sent.firstByteMs, firstWordMs, bareMs: plain.firstByteMs };
  };
  say("warming up");
  for (let each = 0; each < warmUp; each++) await one();
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}: ${perRound} sends, one after another`);
    const measured = [];
    for (let each = 0; each < perRound; each++) measured.push(await one());
    samples.push(measured);
  }
  return samples;
}

/** @param {import("./support/http.mjs").Call} call */
async function sendAndListen(call) {
  const began = performance.now();
  let firstWordMs = 0;
  const answer = await exchange(call, (piece) => {
    if (piece.includes('"type":"text"')) firstWordMs ||= performance.now() - began;
  });
  if (answer.status === 200 && answer.text.includes('"state":"done"'))
    return { ...answer, firstWordMs };
  throw new Error(`A send had no reply: ${answer.status} ${answer.text.slice(-300)}`);
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
function tableOf(samples) {
  const values = (/** @type {Sample[]} */ round, /** @type {keyof Sample} */ name) =>
    round.map((each) => each[name]);
  const times = (/** @type {keyof Sample} */ name) => [
    spread(samples.map((round) => median(values(round, name)))),
    spread(samples.map((round) => percentile(values(round, name), 0.95))),
  ];
  const beyond = (/** @type {Sample[]} */ round) =>
    round.map(({ firstByteMs, bareMs }) => firstByteMs - bareMs);
  return {
    title: `Time to first byte of a send in a chat beside a bare Next route (${rounds} rounds of ${perRound}, one after another)`,
    columns: ["", "p50 ms", "p95 ms"],
    rows: [
      ["chat: first byte (looked at, held, recalled, kept)", ...times("firstByteMs")],
      ["chat: first word of the reply, stored", ...times("firstWordMs")],
      ["bare route", ...times("bareMs")],
      [
        "chat less bare route, pair by pair",
        spread(samples.map((round) => median(beyond(round)))),
        spread(samples.map((round) => percentile(beyond(round), 0.95))),
      ],
    ],
    notes: [
      "Wanted: chat less bare route at most 15 ms. Every commit is flushed to disk.",
      "The bare route is in an application of its own (scripts/bench/bare), on the same Next.",
      "Figures: median (least-most) over the rounds.",
    ],
  };
}
