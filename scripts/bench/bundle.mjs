import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { startLocalnetProcess } from "../lib/localnet.mjs";
import { startBrowser } from "./support/browser.mjs";
import { expectOk } from "./support/http.mjs";
import { openSite } from "./support/site.mjs";
import { signedIn, startTalkers } from "./support/talkers.mjs";

const most = 170;
/** Where wallets are used: what speaks to them comes when a button is pressed. */
const withWallets = ["/bounty", "/token", "/chain"];

/** @typedef {{ name: string, bytes: number, gzip: number, brotli: number }} Script sizes in bytes */

/**
 * How much JavaScript the page of a chat names, which is what has to be there before it can be
 * used, and what a browser fetches by itself after that; and the same of the pages where wallets are used.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  const folder = mkdtempSync(join(tmpdir(), "anubis-bench-chain-"));
  const network = await startLocalnetProcess({ env: process.env, port: 0, folder });
  const site = await openSite(say, network.settings);
  const talkers = startTalkers(site.env);
  try {
    const { token, chatIds } = await talkers.enterLong([50]);
    const path = `/chats/${chatIds[0]}`;
    const { text } = await expectOk({ url: site.url + path, headers: signedIn(token) });
    // Before the visit, which takes longer than the server keeps a connection open.
    const others = await Promise.all(withWallets.map((page) => rowOf(site, page, token)));
    say("visiting it with an empty cache");
    const browser = await startBrowser({ url: site.url, token });
    const fetched = await browser.scripts(path);
    browser.stop();
    const named = namedOn(site, text);
    const first = await weigh(named);
    const later = await weigh([...new Set(fetched)].filter((url) => !named.includes(url)));
    return [tableOf(first, later), largest([...first]), othersOf(others)];
  } finally {
    talkers.stop();
    await site.stop();
    await network.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ url: string }} site
 * @param {string} page
 * @param {string} token
 */
async function rowOf(site, page, token) {
  const { text } = await expectOk({ url: site.url + page, headers: signedIn(token) });
  return /** @type {const} */ ([page, await weigh(namedOn(site, text))]);
}

/** @param {(readonly [string, Script[]])[]} pages */
function othersOf(pages) {
  return {
    title: "JavaScript that pages with wallets name, kB of 1,000 bytes",
    columns: ["", "files", "plain", "gzip", "brotli"],
    rows: pages.map(([page, scripts]) => row(page, scripts)),
    notes: [`Wanted: at most ${most} gzip.`],
  };
}

/**
 * @param {{ url: string }} site
 * @param {string} html
 */
function namedOn(site, html) {
  return namedIn(html).map((source) => new URL(source, site.url).href);
}

/** The scripts that a page names, without those for browsers that know no modules. @param {string} html */
function namedIn(html) {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)];
  const sources = tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, source]) => source);
  return [...new Set(sources)].map((source) => source.replaceAll("&amp;", "&"));
}

/** @param {string[]} urls */
function weigh(urls) {
  return Promise.all(
    urls.map(async (url) => {
      const { text } = await expectOk({ url });
      const bytes = Buffer.from(text);
      return {
        name: new URL(url).pathname.split("/").at(-1) ?? "",
        bytes: bytes.length,
        gzip: gzipSync(bytes).length,
        brotli: brotliCompressSync(bytes).length,
      };
    }),
  );
}

/**
 * @param {Script[]} first
 * @param {Script[]} later
 */
function tableOf(first, later) {
  return {
    title: "JavaScript of the page of a chat, kB of 1,000 bytes",
    columns: ["", "files", "plain", "gzip", "brotli"],
    rows: [row("named by the page", first), row("fetched by itself when the page stands", later)],
    notes: [`Wanted: named by the page at most ${most} gzip.`],
  };
}

/**
 * @param {string} title
 * @param {Script[]} scripts
 */
function row(title, scripts) {
  return [
    title,
    String(scripts.length),
    ...sizes({
      bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
      gzip: scripts.reduce((sum, { gzip }) => sum + gzip, 0),
      brotli: scripts.reduce((sum, { brotli }) => sum + brotli, 0),
    }),
  ];
}

/** @param {Script[]} scripts */
function largest(scripts) {
  return {
    title: "The largest of them",
    columns: ["", "plain", "gzip", "brotli"],
    rows: scripts
      .toSorted((a, b) => b.gzip - a.gzip)
      .slice(0, 8)
      .map((script) => [script.name, ...sizes(script)]),
  };
}

/** @param {Omit<Script, "name">} script */
function sizes({ bytes, gzip, brotli }) {
  return [bytes, gzip, brotli].map((size) => (size / 1_000).toFixed(1));
}
