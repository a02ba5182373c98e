import { ed25519 } from "@noble/curves/ed25519";
import type { TransactionInstruction } from "@solana/web3.js";
import { z } from "zod";
import type { Context } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { type Builder, type Built, openRoleKeys } from "@/lib/onchain";
import {
  claimShare,
  expire,
  initializeLottery,
  processAiDecision,
  refund,
  setPause,
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
import { chainTermsOf, key } from "./chain-round";
import { attemptBytes, roundBytes } from "./names";
import * as onchain from "./repository";

const anId = <E extends "round" | "attempt">(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value));
const OfRound = z.object({ roundId: anId("round") });
const OfAttempt = z.object({ attemptId: anId("attempt") });
const OfPayer = OfRound.extend({ wallet: z.string() });
const OfPause = OfRound.extend({ paused: z.boolean() });

/** How each of the house's transactions about rounds is made, from what is in the database now. */
export const bountyBuilders: Readonly<Record<string, Builder>> = {
  "bounty.initialize": { build: (ctx, _, payload) => initialise(ctx, OfRound.parse(payload)) },
  "bounty.decide": { build: (ctx, _, payload) => decide(ctx, OfAttempt.parse(payload)) },
  "bounty.refund": {
    build: (ctx, _, payload) => giveBack(ctx, OfAttempt.parse(payload)),
    notYet: ["NotYetReclaimable"],
  },
  "bounty.expire": {
    build: (ctx, _, payload) => end(ctx, OfRound.parse(payload)),
    notYet: ["CountdownRunning", "AttemptsWaiting"],
  },
  "bounty.share": {
    build: (ctx, _, payload) => share(ctx, OfPayer.parse(payload)),
    notYet: ["NotExpired"],
  },
  "bounty.anchor": anchorBuilder,
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
  return {
    instructions: [
      await accountOf(ctx, payment.wallet, terms),
      signatureInstruction({ publicKey: judge.publicKey, message, signature }),
      processAiDecision({ ...of, ...accounts }, key(terms.program)),
    ],
  };
}

async function giveBack(
  ctx: Context,
  { attemptId }: z.output<typeof OfAttempt>,
): Promise<Built | null> {
  const found = await held(ctx, attemptId);
  if (!found) return null;
  const { payment, terms, of } = found;
  const account = await accountOf(ctx, payment.wallet, terms);
  return { instructions: [account, refund(of, key(terms.program))] };
}

async function end(ctx: Context, { roundId }: z.output<typeof OfRound>): Promise<Built | null> {
  const round = await bounty.roundById(ctx.db, roundId);
  if (round.closedAt) return null;
  const terms = chainTermsOf(round);
  return { instructions: [expire(key(terms.lottery), key(terms.program))] };
}

async function share(
  ctx: Context,
  { roundId, wallet }: z.output<typeof OfPayer>,
): Promise<Built | null> {
  const terms = chainTermsOf(await bounty.roundById(ctx.db, roundId));
  const of = { lottery: key(terms.lottery), payer: key(wallet), mint: key(terms.mint) };
  const account = await accountOf(ctx, wallet, terms);
  return { instructions: [account, claimShare(of, key(terms.program))] };
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
