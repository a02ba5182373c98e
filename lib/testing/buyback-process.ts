import { Connection } from "@solana/web3.js";
import type { PoolClient } from "pg";
import { openChain, pollChain, type Registry } from "@/lib/onchain";
import { stakingErrors } from "@/lib/platform/solana/programs/token/errors";
import { readStakingEvents } from "@/lib/platform/solana/programs/token/events";
import { sweepBuybacks, tokenAppliers, tokenBuilders } from "@/lib/token";
import { testContext } from "./context";

/**
 * A server that does nothing but buy back, in a process of its own. Started with the name of a table and a
 * state, it dies without a farewell as soon as a row of that table has reached that state: after the commit
 * that says so, before anything else.
 */
const [table = "", state = "", settings = "{}"] = process.argv.slice(2);
const opened = openChain(JSON.parse(settings));
if (!opened) throw new Error("The chain is configured.");
const chain = { ...opened, connection: new Connection(opened.rpcUrl, "confirmed") };
const ctx = testContext({ chain, clock: () => new Date() });
const registry: Registry = {
  clients: {
    token: { readEvents: readStakingEvents, errorName: (code) => stakingErrors[code] ?? null },
  },
  appliers: tokenAppliers,
  builders: tokenBuilders,
};

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
    if (armed && !isInside(client)) process.kill(process.pid, "SIGKILL");
    return result;
  };
  client.query = watched as typeof client.query;
});

/** Whether this connection is within a transaction that has not ended. */
function isInside(client: PoolClient): boolean {
  return (client as unknown as { _txStatus: string | null })._txStatus === "T";
}

for (;;) {
  await sweepBuybacks(ctx);
  await pollChain(ctx, registry);
}
