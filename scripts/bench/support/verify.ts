// Makes up a long round, verifies it in three ways beside a reference, and writes the times as JSON.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { findBrowser } from "@/e2e/support/browser";
import { documentVerifier } from "@/lib/proof/verify/verify-document";
import { longRound } from "@/lib/testing/long-round";
import { bundleVerifier } from "../../bundle-verify.mjs";

const ATTEMPTS = 10_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ways = ["reference", "library", "commandLine", "browser"] as const;
type Checking = { verifyChosen: () => Promise<void> };
type Times = Record<(typeof ways)[number], number[]>;

const folder = mkdtempSync(join(tmpdir(), "anubis-bench-"));
const [file, program] = [join(folder, "round.jsonl"), join(folder, "verify.mjs")];
try {
  const lines = Array.from(longRound(ATTEMPTS), (line) => JSON.stringify(line));
  writeFileSync(file, `${lines.join("\n")}\n`);
  await bundleVerifier(program);
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await openPage(await browser.newPage());
    console.log(JSON.stringify(await measure(page)));
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(page: Page): Promise<Times> {
  const times: Times = { reference: [], library: [], commandLine: [], browser: [] };
  const work = {
    reference,
    library,
    commandLine: () => void execFileSync(process.execPath, [program, file]),
    browser: () => page.evaluate(() => (window as unknown as Checking).verifyChosen()),
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const way of ways) {
      const start = performance.now();
      await work[way]();
      times[way].push(performance.now() - start);
    }
  return times;
}

/** The least that any verifier must do: read each line as JSON, and hash it once. */
function reference(): void {
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "") continue;
    JSON.parse(line);
    createHash("sha256").update(line).digest("hex");
  }
}

function library(): void {
  const verifier = documentVerifier();
  for (const line of readFileSync(file, "utf8").split("\n")) verifier.line(line);
  if (verifier.finish().result !== "sound") throw new Error("The made-up round is not sound.");
}

/** An empty page with the site's code for a chosen file and its policy for scripts, and no site. */
async function openPage(page: Page): Promise<Page> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { verifyFile } from "@/components/proof/verify-file";
        window.verifyChosen = async () => {
          const report = await verifyFile(document.querySelector("input").files[0], {}, () => {});
          if (report.result !== "sound") throw new Error("The made-up round is not sound.");
        };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    minify: true,
  });
  const script = outputFiles[0]?.text.replaceAll("</script", "<\\/script") ?? "";
  await page.setContent(`<meta http-equiv="content-security-policy" content="script-src 'nonce-1'">
    <input type="file"><script nonce="1">${script}</script>`);
  await page.setInputFiles("input", file);
  return page;
}
