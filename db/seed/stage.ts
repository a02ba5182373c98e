import { randomBytes } from "node:crypto";
import type { Db } from "@/db/client";
import type { Actor, Context } from "@/lib/context";
import { offlineEmbedder } from "@/lib/embedding";
import { guardianModels, modelRefs } from "@/lib/guardian";
import type { Models } from "@/lib/platform/ai";

/** What the past is played on: the real engine under a clock that the seed moves. */
export type Stage = {
  db: Db;
  /** The instant from which `minutesAgo` counts. */
  until: Date;
  clock: Date;
};

/** Judges at full speed and for nothing. */
export const houseModels = guardianModels({ HOUSE_MODEL_PACE_MS: 0 });

/** A deployment with no model to be had. */
export const noModels: Models = {
  refs: houseModels.refs,
  chatRefs: houseModels.chatRefs,
  resolve() {
    throw new Error("no model can be reached");
  },
};

/** Whether this deployment's own guardian is the house model: only it may have a past for nothing. */
export function housePlays(): boolean {
  return modelRefs().every((ref) => houseModels.refs.includes(ref));
}

/** New rounds ask what this deployment has; the seed itself never asks a vendor. */
export const ownModels = (): Models => ({ ...houseModels, refs: modelRefs() });

export function moveClock(stage: Stage, minutesAgo: number): void {
  stage.clock = new Date(stage.until.getTime() - minutesAgo * 60_000);
}

export function contextOn(
  stage: Stage,
  actor: Actor = { kind: "system", job: "seed" },
  models: Models = ownModels(),
): Context {
  return {
    actor,
    db: stage.db,
    now: () => stage.clock,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log: { info() {}, warn() {}, error() {} },
    models,
    embedder: offlineEmbedder,
    chain: null,
    origin: { address: "", userAgent: "" },
  };
}
