import { readFileSync } from "node:fs";
import { type Connection, Keypair, PublicKey, Transaction } from "@solana/web3.js";
import { sql } from "drizzle-orm";
import { authWallet } from "@/db/schema/auth";
import { onchainCursor } from "@/db/schema/onchain";
import { prepareEntry } from "@/lib/bounty";
import type { ScheduleRound } from "@/lib/bounty/contract";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { type Chain, openRoleKeys, pollChain } from "@/lib/onchain";
import type { Role } from "@/lib/onchain/contract";
import { drainOutbox } from "@/lib/outbox";
import { stakingProgram } from "@/lib/platform/solana/programs/token/addresses";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { foundOnLocalnet } from "@/lib/token";
import { handlers, registry } from "@/lib/wiring";
import type { testContext } from "./context";
import { testDb } from "./database";
import { givenHouse, givenPlayer, givenRound } from "./given-bounty";
import { startTestLocalnet, type TestLocalnet } from "./localnet";
import { tick } from "./tick";

type Options = Parameters<typeof testContext>[0];
export type Player = Awaited<ReturnType<typeof givenPlayer>> & { wallet: string; signer: Keypair };

export type GivenChain = {
  net: TestLocalnet;
  connection: Connection;
  /** What contexts of this deployment have in common: its chain, and a clock that is the chain's. */
  options: NonNullable<Options>;
  house: Context;
  /** Moves both clocks ahead. */
  pass(seconds: number): void;
  /** Sends, follows, judges and applies until nothing is left to do. */
  settle(models?: Context["models"]): Promise<void>;
  player(usdc?: bigint): Promise<Player>;
  /** The same person with another wallet, linked to them as well. */
  link(player: Player): Promise<Player>;
  round(request?: Partial<ScheduleRound>): Promise<Id<"round">>;
  /** Pays for a message from the player's wallet; what comes of it is for `settle`. */
  pay(player: Player, roundId: Id<"round">, message: string): Promise<Id<"attempt">>;
  usdcOf(owner: string): Promise<bigint>;
};

const SOL = 1_000_000_000n;
const usd = 1_000_000n;
/** More than anything takes, blockhashes that run out among it. */
const TURNS_MAX = 150;

/** A house that plays on a Solana network of its own, with its programs, its keys and some money. */
export async function givenChain({
  isFaulty = false,
  hasToken = false,
  ...given
}: Options & {
  /** Whether the node may fail to answer. */
  isFaulty?: boolean;
  /** Whether the token is founded too. There is one staking program, so only one such chain in a test file. */
  hasToken?: boolean;
} = {}): Promise<GivenChain> {
  let time = Date.parse("2026-01-01T12:00:00Z");
  const { net, chain } = await deploy({ hasToken, now: () => time });
  const { connection } = chain;
  const options = { ...given, chain, clock: () => new Date(time) };
  const house = await givenHouse(options);
  const { addresses } = await openRoleKeys(house);
  for (const role of ["crank", "authority"] satisfies Role[])
    net.faucet.giveSol(new PublicKey(addresses[role]), 100n * SOL);
  net.faucet.giveUsdc(new PublicKey(addresses.authority), 100_000n * usd);
  net.network.advance(4);
  if (hasToken) await tick(net, () => foundOnLocalnet(house));

  function pass(seconds: number): void {
    time += seconds * 1_000;
    net.network.advance(1);
  }

  async function settle(models = house.models): Promise<void> {
    let turns = 0;
    for (let quiet = 0; quiet < 2; turns++) {
      if (turns === TURNS_MAX) throw new Error(`It never ends: ${await whatIsOpen()}`);
      const isWell = await pollChain(house, registry).then(
        () => true,
        (error: unknown) => {
          if (isFaulty) return false;
          throw error;
        },
      );
      await drainOutbox({ ...house, models }, handlers);
      pass(1);
      net.network.advance(4);
      if (!(await isQuiet())) quiet = 0;
      else if (isWell) quiet += 1;
    }
  }

  async function player(usdc = 1_000n * usd): Promise<Player> {
    return withWallet(await givenPlayer(0n, options), usdc);
  }

  async function withWallet(
    person: Awaited<ReturnType<typeof givenPlayer>>,
    usdc: bigint,
  ): Promise<Player> {
    const signer = Keypair.generate();
    const wallet = signer.publicKey.toBase58();
    await testDb()
      .insert(authWallet)
      .values({ address: wallet, userId: person.userId, linkedAt: new Date(time) });
    net.faucet.giveSol(signer.publicKey, 10n * SOL);
    if (usdc > 0n) net.faucet.giveUsdc(signer.publicKey, usdc);
    net.network.advance(4);
    return { ...person, wallet, signer } as Player;
  }

  return {
    net,
    connection,
    options,
    house,
    pass,
    settle,
    player,
    link: (person) => withWallet(person, 1_000n * usd),
    async round(request = {}) {
      const floor = { floorUsd: 100, rail: "chain" as const };
      const roundId = await givenRound(options, { ...floor, ...request });
      await settle();
      return roundId;
    },
    async pay(person, roundId, message) {
      const entry = await prepareEntry(person, {
        roundId,
        message,
        wallet: person.wallet,
        idempotencyKey: `test-${newId("quote", new Date(time))}`,
      });
      await connection.sendRawTransaction(signed(entry.transaction, person.signer));
      return entry.attemptId;
    },
    async usdcOf(owner) {
      const account = associatedTokenAddress(new PublicKey(owner), net.usdcMint);
      const found = await connection.getTokenAccountBalance(account, "processed").catch(() => null);
      return BigInt(found?.value.amount ?? 0);
    },
  };
}

async function deploy({ hasToken, now }: { hasToken: boolean; now: () => number }) {
  const code = (name: string) => readFileSync(`programs/${name}.so`);
  // Another network and deployment for each test: what an earlier one has left is none of its rounds.
  await testDb().delete(onchainCursor);
  const program = Keypair.generate().publicKey;
  const staking = hasToken ? stakingProgram : Keypair.generate().publicKey;
  const net = await startTestLocalnet({
    now,
    programs: [
      { id: program, code: code("bounty") },
      ...(hasToken ? [{ id: staking, code: code("token") }] : []),
    ],
  });
  const chain: Chain = {
    cluster: "localnet",
    rpcUrl: net.url,
    wsUrl: net.wsUrl,
    programs: { bounty: program.toBase58(), token: staking.toBase58() },
    mints: { usdc: net.usdcMint.toBase58(), token: net.tokenMint.toBase58() },
    connection: net.connect("confirmed"),
  };
  return { net, chain };
}

/** A transaction of the product's, with the wallet's own signature. */
export function signed(transaction: string, signer: Keypair): Buffer {
  const whole = Transaction.from(Buffer.from(transaction, "base64"));
  whole.partialSign(signer);
  return whole.serialize();
}

export async function whatIsOpen(): Promise<string> {
  const { rows } = await testDb().execute(sql`
    select key as name, state, error from onchain_outgoing where state in ('planned', 'sent', 'confirmed')
    union all select signature, state, null from onchain_transaction where state in ('noticed', 'confirmed')
    union all select name, 'waits', error from onchain_event where applied_at is null
    union all select task_identifier, 'job', last_error from graphile_worker.jobs`);
  return JSON.stringify(rows);
}

/** Nothing is to be sent, looked at, applied or done. */
export async function isQuiet(): Promise<boolean> {
  const { rows } = await testDb().execute<{ open: number }>(sql`
    select (select count(*) from onchain_outgoing
        where state in ('sent', 'confirmed') or state = 'planned' and error is null)
      + (select count(*) from onchain_transaction where state in ('noticed', 'confirmed'))
      + (select count(*) from onchain_event where applied_at is null and error is null)
      + (select count(*) from graphile_worker._private_jobs
        where run_at <= now() and attempts < max_attempts and locked_at is null) as open`);
  return Number(rows[0]?.open) === 0;
}
