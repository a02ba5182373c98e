// The verifier's command line. Reads files and no database, and no network but a node that it is told to ask.
import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import type { Known } from "@/lib/proof/verify/known";
import { linesOf } from "@/lib/proof/verify/lines";
import type { Report } from "@/lib/proof/verify/report";
import { documentVerifier } from "@/lib/proof/verify/verify-document";
import { askChain } from "./ask-chain";
import { inWords } from "./in-words";

const usage = `Usage: verify <file> [--key <public key>]… [--head <hash>] [--rpc <url>] [--json]

Replays the export of a round (JSON lines) or checks the receipt of an attempt (JSON), offline.
  <file>   the file, or - for standard input
  --key    a public key of the deployment, as published; may be given several times
  --head   the hash of the newest link, as somebody else has it
  --rpc    a node of Solana's to look the anchors up at; without it nothing is asked
  --json   the report as JSON
Ends with 0 when everything fits, 1 when something is wrong, 2 when this is no such file.`;

const exitCodes: Record<Report["result"], number> = { sound: 0, wrong: 1, unreadable: 2 };

try {
  const { file, known, rpc, asJson } = readArguments();
  const offline = await verify(file, known);
  const report = rpc ? await askChain(offline, rpc) : offline;
  process.stdout.write(asJson ? `${JSON.stringify(report, null, 2)}\n` : inWords(report));
  process.exitCode = exitCodes[report.result];
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function readArguments(): { file: string; known: Known; rpc?: string; asJson: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: "string", multiple: true, default: [] },
      head: { type: "string" },
      rpc: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error(usage);
  const known = { publicKeys: values.key, ...(values.head ? { head: values.head } : {}) };
  return { file, known, asJson: values.json, ...(values.rpc ? { rpc: values.rpc } : {}) };
}

async function verify(file: string, known: Known): Promise<Report> {
  const verifier = documentVerifier(known);
  const input: AsyncIterable<Uint8Array> = file === "-" ? process.stdin : createReadStream(file);
  for await (const line of linesOf(input)) if (!verifier.line(line)) break;
  return verifier.finish();
}
