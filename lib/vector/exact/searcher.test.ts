import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const program = `
import { Searcher } from "./lib/vector/exact/searcher.ts";
const searcher = new Searcher(() => {});
searcher.put("m", { dimensions: 2, keys: [7], scales: [1], codes: Buffer.from([127, 0]) });
const query = Float32Array.from([1, 0]);
console.log(...(await searcher.search("m", { query, limit: 1, atLeast: 0.5 })));
`;

test("a process that searched gets its answer, and ends by itself", async () => {
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const limit = setTimeout(() => child.kill("SIGKILL"), 30_000);
  const [code] = await once(child, "close");
  clearTimeout(limit);
  expect({ code, told: told.trim() }).toEqual({ code: 0, told: "7" });
}, 40_000);
