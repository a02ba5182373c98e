// Sets the token up on the chain that is configured: `npm run token:found -- --help`. Without --send it only
// says what it would do.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Keypair, PublicKey } from "@solana/web3.js";
import { openRoleKeys } from "@/lib/onchain";
import { distribution } from "@/lib/token/contract";
import { type Founding, foundToken } from "@/lib/token/found/found-token";
import { planFounding } from "@/lib/token/found/plan-founding";
import { loadEnvFile } from "./lib/env-file.mjs";
import { sentence } from "./lib/main.mjs";
import { withChain } from "./lib/with-chain";

const help = `npm run token:found -- [options]

Makes the mint, sets staking up, mints the whole supply, gives the right to mint up, and locks the first
distribution up for those whom it is for. Each step looks at the chain first, so it can be run again.

  --mint FILE        the mint's own key, as solana-keygen writes it; needed until the mint is made
  --treasury ADDRESS whom 40 % are for, and so on: each of
  --team, --airdrop, --liquidity, --partners ADDRESS
  --send CLUSTER     does it. Name the cluster, so that it is not another than you think
  --help             this

The chain is that of SOLANA_CLUSTER, SOLANA_RPC_URL, SOLANA_TOKEN_PROGRAM and SOLANA_TOKEN_MINT, and the
house's authority pays for it.`;

const address = { type: "string" } as const;
const { values } = parseArgs({
  options: {
    mint: address,
    treasury: address,
    team: address,
    airdrop: address,
    liquidity: address,
    partners: address,
    send: address,
    help: { type: "boolean" },
  },
});

try {
  if (values.help) console.log(help);
  else {
    loadEnvFile();
    process.exitCode = (await found()) ? 0 : 1;
  }
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 2;
}
process.exit();

/** Whether the token stands on the chain, or nothing stands against it. */
function found(): Promise<boolean> {
  const given = beneficiaries();
  return withChain("token.found", async (ctx) => {
    const { cluster, connection, programs, mints } = ctx.chain;
    if (values.send && values.send !== cluster)
      throw new Error(`This is ${cluster}, not ${values.send}. Nothing was sent.`);
    const keys = await openRoleKeys(ctx);
    return tell(cluster, {
      connection,
      program: new PublicKey(programs.token),
      mint: mintKey(mints.token),
      authority: keys.of("authority"),
      buybackAuthority: keys.of("buyback").publicKey,
      beneficiaries: given,
      now: ctx.now(),
    });
  });
}

async function tell(cluster: string, set: Founding): Promise<boolean> {
  console.log(`The token on ${cluster}, by the program ${set.program}\n`);
  const plan = await planFounding(set);
  const print = ({ what, done }: (typeof plan.steps)[number]) =>
    console.log(`  ${done ? "done  " : "to do "}  ${what}`);
  plan.steps.forEach(print);
  if (plan.problems.length > 0) {
    console.log("\nNothing was sent:");
    for (const problem of plan.problems) console.log(`  ${problem}`);
    return false;
  }
  if (plan.steps.every(({ done }) => done)) console.log("\nAll of it is done.");
  else if (!values.send) console.log(`\nNothing was sent. To do it, add --send ${cluster}.`);
  else {
    await foundToken(set);
    console.log("");
    const after = await planFounding(set);
    after.steps.forEach(print);
    return after.steps.every(({ done }) => done);
  }
  return true;
}

function mintKey(mint: string): Founding["mint"] {
  if (!values.mint) return { publicKey: new PublicKey(mint) };
  const key = Keypair.fromSecretKey(
    Uint8Array.from(JSON.parse(readFileSync(values.mint, "utf8")) as number[]),
  );
  if (key.publicKey.toBase58() !== mint)
    throw new Error(
      `The key of ${values.mint} is of ${key.publicKey}, and SOLANA_TOKEN_MINT is ${mint}.`,
    );
  return key;
}

function beneficiaries(): Founding["beneficiaries"] {
  const entries = distribution.map(({ of, percent }) => {
    const given = values[of];
    if (!given) throw new Error(`Say whom ${percent} % are for: --${of} ADDRESS.`);
    return [of, addressOf(given, of)] as const;
  });
  return Object.fromEntries(entries) as Founding["beneficiaries"];
}

function addressOf(given: string, option: string): PublicKey {
  try {
    return new PublicKey(given);
  } catch {
    throw new Error(`--${option} ${given} is no address on Solana.`);
  }
}
