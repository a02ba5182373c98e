import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const rounds = Number(process.env.BENCH_ROUNDS ?? 8);
const script = fileURLToPath(new URL("./support/programs.ts", import.meta.url));

/** @type {Record<string, number>} */
const goals = {
  "process_entry_payment, first of a payer": 12_000,
  "process_ai_decision, approve and pay": 12_000,
  "stake, first": 8_000,
  claim_rewards: 8_000,
  claim_share: 8_000,
};

/**
 * Compute units of every instruction, as the SVM counts them. They depend on the programs and not
 * on the machine; where they are not one number, finding an address took more than one try.
 * @param {(text: string) => void} say
 */
export async function measure(say) {
  say(`${rounds} rounds and as many stakes, with keys that are drawn`);
  const args = ["--import", "tsx", script, String(rounds)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  /** @type {{ bytes: Record<string, number>, units: Record<string, Record<string, number[]>> }} */
  const found = JSON.parse(stdout);
  return Object.entries(found.units).map(([program, all]) => ({
    title: `${program}: compute units (${found.bytes[program]} bytes built)`,
    columns: ["instruction", "least", "most", "goal"],
    rows: Object.entries(all).map(([name, units]) => [
      name,
      String(Math.min(...units)),
      String(Math.max(...units)),
      goals[name] ? `≤ ${goals[name]}` : "",
    ]),
    notes: ["What the token and system programs take is included; checking a signature is not."],
  }));
}
