import pino from "pino";
import { env } from "@/lib/env";

let root: pino.Logger | undefined;

/** The process's structured log: one JSON object a line, secrets never in it. */
export function log(): pino.Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    redact: ["password", "token", "cookie", "*.password", "*.token"],
  });
  return root;
}
