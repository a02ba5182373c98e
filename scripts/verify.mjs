#!/usr/bin/env node
// Verifies the export of a round or the receipt of an attempt: `npm run -s verify -- round.jsonl`.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// From whatever folder it is called.
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
await import("./verify/main.ts");
