import { createHouseCompanion } from "@/lib/companion";
import type { Actor, Context } from "@/lib/context";
import { createEmbedder, type Embedder } from "@/lib/embedding";
import { env } from "@/lib/env";
import { guardianModels } from "@/lib/guardian";
import { type Chain, openChain } from "@/lib/onchain";
import { houseCompanionRef, type Models } from "@/lib/platform/ai";
import { log } from "@/lib/platform/telemetry/log";
import { database } from "./database";

/** The live context: the real clock, real chance, the process's own pool. */
export function liveContext(actor: Actor, origin: Context["origin"]): Context {
  return {
    actor,
    origin,
    db: database(),
    now: () => new Date(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    log: log(),
    models: models(),
    embedder: embedder(),
    chain: chain(),
  };
}

let ownModels: Models | undefined;

function models(): Models {
  ownModels ??= guardianModels(env(), {
    [houseCompanionRef]: createHouseCompanion({ paceMs: env().HOUSE_MODEL_PACE_MS }),
  });
  return ownModels;
}

let ownEmbedder: Embedder | undefined;

function embedder(): Embedder {
  ownEmbedder ??= createEmbedder(env());
  return ownEmbedder;
}

let ownChain: Chain | null | undefined;

function chain(): Chain | null {
  if (ownChain === undefined) ownChain = openChain(env());
  return ownChain;
}

/** For jobs, timers and streams that nobody's session stands behind. */
export function systemContext(job: string): Context {
  return liveContext({ kind: "system", job }, { address: "", userAgent: "" });
}
