import { execFile } from "node:child_process";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median, spread } from "./support/table.mjs";

const names = {
  library: "library, in this process",
  commandLine: "command line, with its start",
  browser: "a browser's page, with no site",
};

/**
 * Verifying a round of 10,000 attempts, beside the least that any verifier must do.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  say("making up a round of 10,000 attempts, and verifying it three ways");
  const script = fileURLToPath(new URL("./support/verify.ts", import.meta.url));
  const args = ["--import", "tsx", "--conditions=react-server", script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  /** @type {Record<string, number[]>} */
  const times = JSON.parse(stdout);
  const seconds = (/** @type {number[]} */ all) => spread(all.map((ms) => ms / 1_000));
  return [
    {
      title: "Seconds to verify 10,000 attempts",
      columns: ["way", "seconds", "times the reference"],
      rows: [
        ["reference: parse each line, hash it once", seconds(times.reference), "1"],
        ...Object.entries(names).map(([way, name]) => [
          name,
          seconds(times[way]),
          spread(times[way].map((ms) => ms / median(times.reference))),
        ]),
      ],
      notes: [
        "Median (least-most) over the rounds. Wanted: under 5 seconds each on a machine of its own.",
        `Load of the machine at the end: ${loadavg()[0].toFixed(1)}; what others do makes every figure larger.`,
      ],
    },
  ];
}
