import { Connection } from "@solana/web3.js";
import type { PoolClient } from "pg";
import { sweepBounty } from "@/lib/bounty";
import { openChain, pollChain } from "@/lib/onchain";
import { drainOutbox } from "@/lib/outbox";
import { handlers, registry } from "@/lib/wiring";
import { testContext } from "./context";

/**
 * A server that follows the chain and judges, in a process of its own. Started with the name of a table and
 * a state, it dies without a farewell as soon as a row of that table has reached that state: after the commit
 * that says so, before anything else.
 */
const [table = "", state = "", settings = "{}", now = ""] = process.argv.slice(2);
const opened = openChain(JSON.parse(settings));
if (!opened) throw new Error("The chain is configured.");
const chain = { ...opened, connection: new Connection(opened.rpcUrl, "confirmed") };
let time = Date.parse(now);
const ctx = testContext({ chain, clock: () => new Date(time) });

const writes = ["insert into", "update"].map((verb) =>
  JSON.stringify(`${verb} "${table}"`).slice(1, -1),
);
let armed = false;
ctx.db.$client.on("connect", (client: PoolClient) => {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  const watched = async (...args: unknown[]) => {
    const said = JSON.stringify(args, (_, value) =>
      typeof value === "bigint" ? `${value}` : value,
    );
    const result = await query(...args);
    armed ||= writes.some((write) => said.includes(write)) && said.includes(`"${state}"`);
    const { _txStatus: status } = client as unknown as { _txStatus: string | null };
    if (armed && status !== "T") process.kill(process.pid, "SIGKILL");
    return result;
  };
  client.query = watched as typeof client.query;
});

await sweepBounty(ctx); // As every server does when it starts.
for (;;) {
  await pollChain(ctx, registry);
  await drainOutbox(ctx, handlers);
  time += 1_000;
}
