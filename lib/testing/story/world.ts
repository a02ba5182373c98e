import { Keypair } from "@solana/web3.js";
import { sql } from "drizzle-orm";
import { signInWithWallet } from "@/lib/auth/solana/sign-in-with-wallet";
import { scheduleRound } from "@/lib/bounty";
import type { ScheduleRound } from "@/lib/bounty/contract";
import type { Actor, Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { Prepared } from "@/lib/relay/contract";
import { changeSetting } from "@/lib/settings";
import { testDb } from "../database";
import { givenPlayer } from "../given-bounty";
import { type GivenChain, givenChain, isQuiet, signed, whatIsOpen } from "../given-chain";
import { contextOf, visitor } from "../given-people";
import { givenWallet } from "../given-wallet";
import { type Server, serverHere } from "./requests";

/** Somebody with a wallet, and what that wallet is entitled to hold, in units. */
export type Person = {
  ctx: Context;
  signer: Keypair;
  wallet: string;
  usdc: bigint;
  token: bigint;
};

/** Lets slots pass after a server has worked; may do worse. */
export type Weather = (world: World) => Promise<void>;
export const calm: Weather = async ({ net }) => net.network.advance(4);

export type World = Pick<GivenChain, "net" | "connection" | "house" | "pass"> & {
  server: Server;
  /** Everybody whose balances are looked at. */
  people: Person[];
  person(holds: { usdc?: bigint; token?: bigint }): Promise<Person>;
  set(key: string, value: string | number | boolean): Promise<void>;
  /** Schedules a round; it is opened by the server. */
  round(request?: Partial<ScheduleRound>): Promise<Id<"round">>;
  /** Has a wallet sign what it is asked to until the chain has it for good. */
  send(person: Person, prepare: () => Promise<Prepared>): Promise<void>;
  /** The same, once, and nobody looks at what becomes of it. */
  sendUnseen(person: Person, prepared: Prepared): Promise<string>;
  /** Has the server work until nothing is left to do. */
  settle(): Promise<void>;
};

type Making<S extends Server> = { serve?: (house: Context) => Promise<S> | S; weather?: Weather };
const SOL = 10_000_000_000n;
const TURNS_MAX = 150;
const system: Actor = { kind: "system", job: "test" };
const reason = "for a test";

/** A house with its token on a chain of its own, one server, and nobody there yet. */
export async function givenWorld<S extends Server = Server>({
  serve = serverHere as NonNullable<Making<S>["serve"]>,
  weather = calm,
}: Making<S> = {}): Promise<World & { server: S }> {
  const chain = await givenChain({ hasToken: true });
  const { net, connection, house, options, pass } = chain;
  const admin = await givenPlayer(0n, { ...options, role: "super_admin" });
  const server = await serve(house);
  const people: Person[] = [];

  async function settle(): Promise<void> {
    for (let turns = 0; turns === 0 || !(await isDone()); turns++) {
      if (turns === TURNS_MAX) throw new Error(`It never ends: ${await whatIsOpen()}`);
      await server.ask("work", system);
      await weather(world);
      pass(1);
    }
  }

  async function sendUnseen({ signer }: Person, { transaction }: Prepared): Promise<string> {
    return connection.sendRawTransaction(signed(transaction, signer));
  }

  const world: World & { server: S } = {
    net,
    connection,
    house,
    pass,
    server,
    people,
    settle,
    sendUnseen,
    async set(key, value) {
      await changeSetting(admin, { key, value, reason });
    },
    async person({ usdc = 0n, token = 0n }) {
      const wallet = givenWallet();
      const signer = Keypair.fromSeed(wallet.key);
      net.faucet.giveSol(signer.publicKey, SOL);
      if (usdc > 0n) net.faucet.giveUsdc(signer.publicKey, usdc);
      if (token > 0n) net.faucet.giveToken(signer.publicKey, token);
      net.network.advance(4);
      const visiting = { ...visitor(), now: house.now };
      const session = await signInWithWallet(visiting, await wallet.proof(visiting));
      const { actor } = await contextOf(session, house.now());
      const ctx = { ...house, actor };
      const person = { ctx, signer, wallet: wallet.address, usdc, token };
      people.push(person);
      return person;
    },
    async round(request = {}) {
      const { roundId } = await scheduleRound(admin, {
        guardian: "anubis",
        opensAt: null,
        endsAt: null,
        feeMode: "curve",
        floorUsd: 100,
        rail: "chain",
        reason,
        ...request,
      });
      await server.ask("openRound", admin.actor, { roundId, reason });
      await settle();
      return roundId;
    },
    async send(person, prepare) {
      for (;;) {
        const signature = await sendUnseen(person, await prepare());
        await server.ask("noticeSignature", person.ctx.actor, { signature });
        await settle();
        const { value } = await connection.getSignatureStatuses([signature]);
        if (value[0]?.confirmationStatus === "finalized") return;
      }
    },
  };
  await server.ask("recordPrice", system);
  await settle();
  return world;
}

/** Nothing is to be sent, applied, judged or bought. What failed and is tried again later is not done either. */
async function isDone(): Promise<boolean> {
  const { rows } = await testDb().execute<{ open: number }>(sql`
    select (select count(*) from bounty_attempt where state in ('queued', 'judging'))
      + (select count(*) from token_buyback where state <> 'executed')
      + (select count(*) from onchain_outgoing where state = 'planned')
      + (select count(*) from onchain_event where applied_at is null) as open`);
  return Number(rows[0]?.open) === 0 && (await isQuiet());
}
