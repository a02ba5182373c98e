import { Connection } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import { type Chain, openChain } from "@/lib/onchain";
import { testContext } from "../context";
import { testDb } from "../database";
import { type Death, Watch } from "./death";
import { type Request, serverHere } from "./requests";

/** A server in a process of its own, which answers one request after the other, and dies where it is told to. */
export type Asked = {
  now: number;
  death: Death | null;
  request: Request;
  actor: Context["actor"];
  input: unknown[];
};
export type Answered =
  | { is: "ready" }
  | { is: "answer"; value: unknown }
  | { is: "error"; message: string; reason: unknown };

const watch = new Watch(testDb());
const chain = openOurs(JSON.parse(process.argv[2] ?? "{}"));
let now = 0;
const server = serverHere(testContext({ chain, clock: () => new Date(now) }));

function openOurs(settings: Parameters<typeof openChain>[0]): Chain {
  const opened = openChain(settings);
  if (!opened) throw new Error("The chain is configured.");
  const { rpcUrl } = opened;
  const connection = new Connection(rpcUrl, { commitment: "confirmed", fetch: watch.fetch });
  return { ...opened, connection };
}

async function answer({ death, request, actor, input, ...at }: Asked): Promise<Answered> {
  now = at.now;
  watch.dieAt(death);
  try {
    const ask = server.ask as (...asked: unknown[]) => Promise<unknown>;
    return { is: "answer", value: await ask(request, actor, ...input) };
  } catch (error) {
    const { message, reason } = error as { message: string; reason?: unknown };
    return { is: "error", message, reason };
  }
}

process.on("message", async (asked: Asked) => process.send?.(await answer(asked)));
process.on("disconnect", () => process.exit());
process.send?.({ is: "ready" } satisfies Answered);
