import { startBrowser } from "./support/browser.mjs";
import { expectOk } from "./support/http.mjs";
import { openSite } from "./support/site.mjs";
import { median, spread } from "./support/table.mjs";
import { signedIn, startTalkers } from "./support/talkers.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 9);
const perRound = Number(process.env.BENCH_OPENINGS ?? 10);
const lengths = [50, Number(process.env.BENCH_MESSAGES ?? 5_000)];

/** @typedef {{ htmlMs: number, paintMs: number, settledMs: number }} Opening by a program, and by a browser */

/**
 * Opening a long chat beside a short one of the same person, in turns: the page from the built
 * server, and its first paint in a browser.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const site = await openSite(say);
  const talkers = startTalkers(site.env);
  try {
    say(`writing chats of ${lengths.join(" and ")} messages`);
    const { token, chatIds } = await talkers.enterLong(lengths);
    const browser = await startBrowser({ url: site.url, token });
    try {
      return [tableOf(await compare({ site, token, chatIds, browser, say }))];
    } finally {
      browser.stop();
    }
  } finally {
    talkers.stop();
    await site.stop();
  }
}

/**
 * @param {{ site: { url: string }, token: string, chatIds: string[], browser: Awaited<ReturnType<typeof startBrowser>>, say: (text: string) => void }} setting
 * @returns {Promise<Opening[][]>} by chat, then by round
 */
async function compare({ site, token, chatIds, browser, say }) {
  const open = async (/** @type {string} */ chatId) => {
    const path = `/chats/${chatId}`;
    const html = await expectOk({ url: site.url + path, headers: signedIn(token) });
    return { htmlMs: html.ms, ...(await browser.open(path)) };
  };
  say("warming up");
  for (let each = 0; each < 10; each++) for (const chatId of chatIds) await open(chatId);
  /** @type {Opening[][]} */
  const results = chatIds.map(() => []);
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}: ${perRound} openings of each`);
    /** @type {Opening[][]} */
    const seen = chatIds.map(() => []);
    for (let each = 0; each < perRound; each++)
      for (const [at, chatId] of chatIds.entries()) seen[at].push(await open(chatId));
    for (const [at, openings] of seen.entries())
      results[at].push({
        htmlMs: median(openings.map(({ htmlMs }) => htmlMs)),
        paintMs: median(openings.map(({ paintMs }) => paintMs)),
        settledMs: median(openings.map(({ settledMs }) => settledMs)),
      });
  }
  return results;
}

/** @param {Opening[][]} results */
function tableOf(results) {
  const [short = [], long = []] = results;
  const row = (/** @type {string} */ title, /** @type {keyof Opening} */ name) => [
    title,
    ...results.map((openings) => spread(openings.map((opening) => opening[name]))),
    spread(long.map((opening, round) => opening[name] / (short[round]?.[name] ?? Number.NaN))),
  ];
  return {
    title: `Opening a chat, ${rounds} rounds of ${perRound} in turns, milliseconds`,
    columns: ["", ...lengths.map((length) => `${length.toLocaleString("en")} messages`), "ratio"],
    rows: [
      row("whole HTML from the server", "htmlMs"),
      row("first contentful paint", "paintMs"),
      row("loaded", "settledMs"),
    ],
    notes: [
      "Wanted: ratio at most 1.5. Headless Chromium, scripts and styles in its cache.",
      "Figures: median (least-most) over the rounds; a round's figure is its median.",
    ],
  };
}
