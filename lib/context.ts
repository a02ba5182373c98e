import type { Db } from "@/db/client";
import { AppError } from "./core/errors";
import type { Id } from "./core/id";
import { type Permission, permits, type Role } from "./core/permission";
import type { Embedder } from "./embedding";
import type { Chain } from "./onchain/chain";
import type { Models } from "./platform/ai";

export type UserActor = {
  kind: "user";
  userId: Id<"user">;
  sessionId: Id<"session">;
  handle: string;
  role: Role;
  /** A guest plays on a small quota until they add an e-mail address or a wallet. */
  guest: boolean;
  /** Single permissions granted beyond the role, already filtered by expiry. */
  granted: readonly Permission[];
};
export type Actor = UserActor | { kind: "system"; job: string } | { kind: "anonymous" };

export type Log = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** Everything a command may depend on besides its input. Nothing else is ambient. */
export type Context = {
  actor: Actor;
  db: Db;
  now: () => Date;
  /** Cryptographically strong random bytes. */
  randomBytes: (count: number) => Uint8Array;
  log: Log;
  /** The language models that this deployment may ask. */
  models: Models;
  /** What turns texts into vectors for this deployment. */
  embedder: Embedder;
  /** The chain that this deployment plays on, or null where it plays on none. */
  chain: Chain | null;
  /** Where the request came from: the network address and user agent, "" where there is none. */
  origin: {
    address: string;
    userAgent: string;
    /** ISO 3166-1 alpha-2 as a proxy of our own told it, "" when it did not know; absent without one. */
    country?: string;
    /** What the browser is known again by, where it has said so. */
    device?: string;
    /** The code of whoever's link it last came by. */
    invitation?: string;
  };
};

export function requireUser(ctx: Context): UserActor {
  if (ctx.actor.kind !== "user")
    throw new AppError("unauthenticated", "auth.required", "Sign in first.");
  return ctx.actor;
}

export function requirePermission(ctx: Context, permission: Permission): UserActor {
  const actor = requireUser(ctx);
  if (!permits(actor.role, actor.granted, permission))
    throw new AppError("forbidden", "auth.forbidden", "You may not do this.");
  return actor;
}

/** For commands that only the product itself runs: sweeps, timers, seeds. */
export function requireSystem(ctx: Context): string {
  if (ctx.actor.kind !== "system")
    throw new AppError("forbidden", "auth.system_only", "Only the system may do this.");
  return ctx.actor.job;
}

/** The same dependencies under the system's own name, for work that outlives its caller. */
export function asSystem(ctx: Context, job: string): Context {
  return { ...ctx, actor: { kind: "system", job }, origin: { address: "", userAgent: "" } };
}
