import { randomBytes } from "node:crypto";
import type { Actor, Context } from "@/lib/context";
import { type Embedder, offlineEmbedder } from "@/lib/embedding";
import { testDb } from "./database";
import { testModels } from "./models";

const silent = { info() {}, warn() {}, error() {} };

/** A command's dependencies in a test: this file's own database, a fixed clock, real chance. */
export function testContext({
  actor = { kind: "system", job: "test" } as Actor,
  now = new Date("2026-01-01T12:00:00Z"),
  clock = () => now,
  models = testModels(),
  embedder = offlineEmbedder as Embedder,
  log = silent as Context["log"],
  chain = null as Context["chain"],
} = {}): Context {
  return {
    actor,
    db: testDb(),
    now: clock,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log,
    models,
    embedder,
    chain,
    origin: { address: "127.0.0.1", userAgent: "test" },
  };
}
