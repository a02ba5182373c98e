import { PublicKey } from "@solana/web3.js";
import { z } from "zod";
import { fromBase58 } from "../base58";
import { type Commitment, commitments } from "./commitment";
import type { Network } from "./network";
import { Code, invalidParam, RpcError } from "./rpc-error";
import type { Vm } from "./vm";

export const Address = z.string().transform((text, ctx) => {
  const bytes = text.length <= 44 ? fromBase58(text) : null;
  if (bytes?.length === 32) return new PublicKey(bytes);
  ctx.addIssue({ code: "custom", message: "is no address" });
  return z.NEVER;
});

export const Signature = z
  .string()
  .refine((text) => text.length <= 88 && fromBase58(text)?.length === 64, "is no signature");

/** The older names that clients still send. */
const older: Record<string, Commitment> = {
  recent: "processed",
  single: "confirmed",
  singleGossip: "confirmed",
  root: "finalized",
  max: "finalized",
};
export const CommitmentName = z.preprocess(
  (name) => (typeof name === "string" ? (older[name] ?? name) : name),
  z.enum(commitments),
);

const nullish = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value ?? undefined, schema.optional());

/** What most methods take last. */
export const Context = {
  commitment: nullish(CommitmentName),
  minContextSlot: nullish(z.number().int().min(0)),
};
export const Options = <Shape extends z.ZodRawShape>(shape: Shape) =>
  nullish(z.looseObject({ ...Context, ...shape }));

export const optional = nullish;

export type View = { slot: number; vm: Vm; commitment: Commitment };

/** The chain as a caller wants to see it; finalised when they do not say. */
export function viewOf(
  network: Network,
  options: { commitment?: Commitment | undefined; minContextSlot?: number | undefined } = {},
): View {
  const { commitment = "finalized", minContextSlot = 0 } = options;
  const slot = network.ledger.slot(commitment);
  if (slot < minContextSlot)
    throw new RpcError(Code.minContextSlotNotReached, "Minimum context slot has not been reached", {
      contextSlot: slot,
    });
  return { slot, vm: network.ledger.vm(commitment), commitment };
}

export const inContext = <Value>({ slot }: { slot: number }, value: Value) => ({
  context: { apiVersion: API_VERSION, slot },
  value,
});

/** The validator whose protocol this is. */
export const API_VERSION = "3.0.0";

export function parse<T>(schema: z.ZodType<T>, params: unknown): T {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidParam(`${issue?.path.join(".") || "params"} ${issue?.message ?? "is wrong"}`);
}
