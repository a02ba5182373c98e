import { ed25519 } from "@noble/curves/ed25519";
import type { TransactionInstruction } from "@solana/web3.js";
import { z } from "zod";
import type { Context } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { balanceOf } from "@/lib/ledger";
import { type Builder, type Built, type Chain, openRoleKeys } from "@/lib/onchain";
import {
  claimShare,
  expire,
  initializeLottery,
  processAiDecision,
  refund,
  setPause,
  sweepRemainder,
} from "@/lib/platform/solana/programs/bounty/instructions";
import {
  signatureInstruction,
  verdictMessage,
  verdicts,
} from "@/lib/platform/solana/programs/bounty/messages";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { createAssociatedTokenAccount } from "@/lib/platform/solana/spl/instructions";
import type { ChainTerms } from "@/lib/proof/round-rules";
import { anchorBuilder } from "../anchor/builder";
import { manifestAt } from "../manifest/repository";
import * as bounty from "../repository";
import { poolOf } from "../round/accounts";
import { chainTermsOf, key } from "./chain-round";
import { attemptBytes, roundBytes } from "./names";
import { payeeOf } from "./payee";
import * as onchain from "./repository";
import { buildReturn } from "./strays/build-return";

const anId = <E extends "round" | "attempt">(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value));
const OfRound = z.object({ roundId: anId("round") });
const OfAttempt = z.object({ attemptId: anId("attempt") });
const OfPayer = OfRound.extend({ wallet: z.string() });
const OfRemainder = z.object({ from: anId("round"), to: anId("round") });
const OfPause = OfRound.extend({ paused: z.boolean() });

/** How each of the house's transactions about rounds is made, from what is in the database now. */
export const bountyBuilders: Readonly<Record<string, Builder>> = {
  "bounty.initialize": {
    build: (ctx, _, payload) => initialise(ctx, OfRound.parse(payload)),
    onceOnly: true,
  },
  "bounty.decide": {
    build: (ctx, chain, payload) => decide(ctx, chain, OfAttempt.parse(payload)),
    onceOnly: true,
  },
  "bounty.refund": {
    build: (ctx, chain, payload) => giveBack(ctx, chain, OfAttempt.parse(payload)),
    notYet: ["NotYetReclaimable"],
    onceOnly: true,
  },
  "bounty.expire": {
    build: (ctx, _, payload) => end(ctx, OfRound.parse(payload)),
    notYet: ["CountdownRunning", "AttemptsWaiting"],
    onceOnly: true,
  },
  "bounty.share": {
    build: (ctx, chain, payload) => share(ctx, chain, OfPayer.parse(payload)),
    notYet: ["NotExpired"],
    onceOnly: true,
  },
  "bounty.anchor": anchorBuilder,
  "bounty.remainder": {
    build: (ctx, _, payload) => moveRemainder(ctx, OfRemainder.parse(payload)),
    notYet: ["SharesUnclaimed"],
  },
  "bounty.stray": { build: buildReturn, notYet: ["StrayOutOfOrder"] },
  "bounty.pause": { build: (ctx, _, payload) => pause(ctx, OfPause.parse(payload)) },
};

/** Makes an owner's token account where there is none, at the crank's cost. */
async function accountOf(
  ctx: Context,
  owner: string,
  { mint }: ChainTerms,
): Promise<TransactionInstruction> {
  const { addresses } = await openRoleKeys(ctx);
  return createAssociatedTokenAccount({
    payer: key(addresses.crank),
    owner: key(owner),
    mint: key(mint),
  });
}

async function initialise(
  ctx: Context,
  { roundId }: z.output<typeof OfRound>,
): Promise<Built | null> {
  const round = await bounty.roundById(ctx.db, roundId);
  if (round.state !== "scheduled") return null;
  const terms = chainTermsOf(round);
  const { end: rule, split, floor } = round.rules;
  const manifest = await manifestAt(ctx.db, roundId, 1);
  const { addresses } = await openRoleKeys(ctx);
  const authority = key(terms.authority);
  const mint = key(terms.mint);
  const owners = [addresses.operations, addresses.buyback, terms.authority];
  return {
    instructions: [
      ...(await Promise.all(owners.map((owner) => accountOf(ctx, owner, terms)))),
      initializeLottery(
        {
          round: roundBytes(roundId),
          quoteSigner: key(terms.quoteSigner),
          judge: key(terms.judge),
          manifestHash: Buffer.from(manifest.hash, "hex"),
          floor: BigInt(floor),
          endAt: rule.at ? BigInt(Math.floor(Date.parse(rule.at) / 1_000)) : 0n,
          countdownSeconds: BigInt(rule.countdownHours * 3_600),
          reclaimSeconds: BigInt(terms.reclaimSeconds),
          emergencySeconds: BigInt(terms.emergencySeconds),
          afterAttempts: BigInt(rule.afterAttempts),
          poolBps: split.pool,
          buybackBps: split.buyback,
          operationsBps: split.operations,
          lastPlayerBps: rule.lastPlayer,
          authority,
          mint,
          operations: key(terms.operations),
          buyback: key(terms.buyback),
          recovery: key(terms.recovery),
          floorSource: associatedTokenAddress(authority, mint),
          floorOwner: authority,
        },
        key(terms.program),
      ),
    ],
    signers: ["authority"],
  };
}

/** A payment with its round; null once nothing of it is in escrow. */
async function held(ctx: Context, attemptId: Id<"attempt">) {
  const payment = await onchain.paymentById(ctx.db, attemptId);
  if (!payment || payment.state === "judged" || payment.state === "returned") return null;
  const terms = chainTermsOf(await bounty.roundById(ctx.db, payment.roundId));
  const of = {
    lottery: key(terms.lottery),
    payer: key(payment.wallet),
    mint: key(terms.mint),
    attempt: attemptBytes(attemptId),
  };
  return { payment, terms, of };
}

async function decide(
  ctx: Context,
  chain: Chain,
  { attemptId }: z.output<typeof OfAttempt>,
): Promise<Built | null> {
  const decision = await onchain.decisionOf(ctx.db, attemptId);
  const found = await held(ctx, attemptId);
  if (!decision || !found) return null;
  const { payment, terms, of } = found;
  const message = verdictMessage.encode({
    lottery: of.lottery,
    attempt: of.attempt,
    seq: payment.seq,
    messageHash: Buffer.from(payment.messageHash, "hex"),
    verdict: verdicts[decision.verdict],
    explanationHash: Buffer.from(decision.explanationHash, "hex"),
  });
  const keys = await openRoleKeys(ctx);
  const judge = keys.at("judge", terms.judge);
  const signature = ed25519.sign(message, judge.secretKey.subarray(0, 32));
  const accounts = { operations: key(terms.operations), buyback: key(terms.buyback) };
  // A fee that is charged goes nowhere near the payer's own account.
  const { before, other } =
    decision.verdict === "reject"
      ? { before: [] }
      : await payeeOf(ctx, chain, payment.wallet, terms);
  return {
    instructions: [
      ...before,
      signatureInstruction({ publicKey: judge.publicKey, message, signature }),
      processAiDecision({ ...of, ...accounts, other }, key(terms.program)),
    ],
  };
}

async function giveBack(
  ctx: Context,
  chain: Chain,
  { attemptId }: z.output<typeof OfAttempt>,
): Promise<Built | null> {
  const found = await held(ctx, attemptId);
  if (!found) return null;
  const { payment, terms, of } = found;
  const { before, other } = await payeeOf(ctx, chain, payment.wallet, terms);
  return { instructions: [...before, refund({ ...of, other }, key(terms.program))] };
}

async function end(ctx: Context, { roundId }: z.output<typeof OfRound>): Promise<Built | null> {
  const round = await bounty.roundById(ctx.db, roundId);
  if (round.closedAt) return null;
  const terms = chainTermsOf(round);
  return { instructions: [expire(key(terms.lottery), key(terms.program))] };
}

async function share(
  ctx: Context,
  chain: Chain,
  { roundId, wallet }: z.output<typeof OfPayer>,
): Promise<Built | null> {
  const terms = chainTermsOf(await bounty.roundById(ctx.db, roundId));
  const of = { lottery: key(terms.lottery), payer: key(wallet), mint: key(terms.mint) };
  // Who has nothing to get needs no account: the claim only closes their record.
  const { before, other } = (await onchain.hasJudged(ctx.db, roundId, wallet))
    ? await payeeOf(ctx, chain, wallet, terms)
    : { before: [] };
  return { instructions: [...before, claimShare({ ...of, other }, key(terms.program))] };
}

async function pause(
  ctx: Context,
  { roundId, paused }: z.output<typeof OfPause>,
): Promise<Built | null> {
  const round = await bounty.roundById(ctx.db, roundId);
  if (round.closedAt) return null;
  const terms = chainTermsOf(round);
  const of = { lottery: key(terms.lottery), authority: key(terms.authority), paused };
  return { instructions: [setPause(of, key(terms.program))], signers: ["authority"] };
}

async function moveRemainder(
  ctx: Context,
  { from, to }: z.output<typeof OfRemainder>,
): Promise<Built | null> {
  const [round, into] = [await bounty.roundById(ctx.db, from), await bounty.roundById(ctx.db, to)];
  const { total: left } = await balanceOf(ctx.db, poolOf(from));
  if (left === 0n || into.closedAt) return null;
  const terms = chainTermsOf(round);
  const next = key(chainTermsOf(into).lottery);
  const of = { lottery: key(terms.lottery), authority: key(terms.authority), next };
  return { instructions: [sweepRemainder(of, key(terms.program))], signers: ["authority"] };
}
