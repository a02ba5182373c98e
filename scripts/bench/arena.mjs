import { serveBare } from "./support/bare.mjs";
import { answersPerSecond, expectOk } from "./support/http.mjs";
import { enterPlayers } from "./support/players.mjs";
import { openSite } from "./support/site.mjs";
import { spread } from "./support/table.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const seconds = Number(process.env.BENCH_SECONDS ?? 1);
const connections = 8;

/** @typedef {{ name: string, arena: import("./support/http.mjs").Call, plain: import("./support/http.mjs").Call, bytes: number }} Viewer */

/**
 * The arena as visitors and as players get it, beside a bare Next page of the same size. The two
 * take turns within a round, and ratios are taken per round.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const site = await openSite(say);
  try {
    say("building and starting the bare Next application");
    const bare = await serveBare();
    const players = await enterPlayers(site.env, 1);
    try {
      const { token } = await players.prepare(0);
      const page = `${site.url}/bounty`;
      const viewers = [
        await pair("a visitor", { url: page }, bare.url),
        await pair(
          "a player",
          { url: page, headers: { Cookie: `anubis-session=${token}` } },
          bare.url,
        ),
      ];
      return [tableOf(viewers, await compare(viewers, say))];
    } finally {
      players.stop();
      await bare.stop();
    }
  } finally {
    await site.stop();
  }
}

/**
 * The arena, and the bare page with as many lines as make it as long.
 * @param {string} name
 * @param {import("./support/http.mjs").Call} arena
 * @param {string} bareUrl
 * @returns {Promise<Viewer>}
 */
async function pair(name, arena, bareUrl) {
  const size = async (/** @type {import("./support/http.mjs").Call} */ call) =>
    Buffer.byteLength((await expectOk(call)).text);
  const bytes = await size(arena);
  const lines = (/** @type {number} */ count) => ({ url: `${bareUrl}/?lines=${count}` });
  const [few, many] = [await size(lines(100)), await size(lines(200))];
  const plain = lines(Math.round(100 + ((bytes - few) / (many - few)) * 100));
  const plainBytes = await size(plain);
  if (Math.abs(plainBytes / bytes - 1) > 0.02)
    throw new Error(`The bare page has ${plainBytes} bytes beside ${bytes}.`);
  return { name, arena, plain, bytes };
}

/**
 * @param {Viewer[]} viewers
 * @param {(text: string) => void} say
 */
async function compare(viewers, say) {
  /** @type {Map<string, { arena: number[], plain: number[] }>} */
  const results = new Map(viewers.map(({ name }) => [name, { arena: [], plain: [] }]));
  say("warming up");
  for (const viewer of viewers) await takeTurns(viewer, 0);
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    for (const viewer of viewers) {
      const { arena, plain } = await takeTurns(viewer, round);
      results.get(viewer.name)?.arena.push(arena);
      results.get(viewer.name)?.plain.push(plain);
    }
  }
  return results;
}

/**
 * Answers a second of both pages, one after the other: each round begins with the other one.
 * @param {Viewer} viewer
 * @param {number} round
 */
async function takeTurns(viewer, round) {
  const load = { connections, seconds };
  const first = round % 2 ? viewer.plain : viewer.arena;
  const one = await answersPerSecond(first, load);
  const other = await answersPerSecond(first === viewer.arena ? viewer.plain : viewer.arena, load);
  return first === viewer.arena ? { arena: one, plain: other } : { arena: other, plain: one };
}

/**
 * @param {Viewer[]} viewers
 * @param {Map<string, { arena: number[], plain: number[] }>} results
 */
function tableOf(viewers, results) {
  return {
    title: `Arena page beside a bare Next page of the same size, ${connections} connections, ${rounds} rounds of ${seconds} s`,
    columns: ["seen by", "HTML bytes", "arena/s", "bare/s", "arena : bare"],
    rows: viewers.map(({ name, bytes }) => {
      const { arena, plain } = results.get(name) ?? { arena: [], plain: [] };
      const ratios = arena.map((rate, round) => rate / (plain[round] ?? 1));
      return [name, String(bytes), spread(arena), spread(plain), spread(ratios)];
    }),
    notes: [
      "The bare page is rendered for each request, from an application of its own (scripts/bench/bare).",
      "Figures: median (least-most) over the rounds. Wanted: arena : bare at least 0.60.",
    ],
  };
}
