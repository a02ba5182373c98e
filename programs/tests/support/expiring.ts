import type { Keypair } from "@solana/web3.js";
import { expect } from "vitest";
import {
  claimShare,
  type NewLottery,
  setPause,
} from "@/lib/platform/solana/programs/bounty/instructions";
import { openRound, type Round, usd } from "./round";

export const send = (round: Round, ...instructions: Parameters<Round["svm"]["send"]>[0]) =>
  round.svm.send(
    instructions,
    [round.authority].filter(() =>
      instructions.some(({ keys }) => keys.some((key) => key.isSigner)),
    ),
  );
export const claim = (round: Round, payer: Keypair) =>
  claimShare({ lottery: round.lottery, mint: round.mint, payer: payer.publicKey });
export const pause = (round: Round, paused: boolean) =>
  send(round, setPause({ lottery: round.lottery, authority: round.set.authority, paused })).outcome;

/** A round whose countdown began with its first judged attempt. */
export function counting(set: Partial<NewLottery> = {}, fees: bigint[] = [10n * usd]) {
  const round = openRound({ afterAttempts: 1n, ...set });
  const players = fees.map(() => round.player(2n ** 61n));
  fees.forEach((price, i) => {
    const { quote, outcome } = round.pay(players[i] as Keypair, { price });
    expect(outcome).toBe("ok");
    expect(round.decide(quote).outcome).toBe("ok");
  });
  return { round, players };
}
