import { readFileSync } from "node:fs";
import { Keypair, type TransactionInstruction } from "@solana/web3.js";
import { expect, test } from "vitest";
import { attemptState, lotteryState } from "./bounty/accounts";
import { bountyProgram } from "./bounty/addresses";
import { bountyErrors } from "./bounty/errors";
import { bountyEvents, refundReasons } from "./bounty/events";
import * as bounty from "./bounty/instructions";
import { verdicts } from "./bounty/messages";
import { discriminator } from "./codec";
import { stakingProgram } from "./token/addresses";
import { stakingErrors } from "./token/errors";
import { stakingEvents } from "./token/events";
import * as token from "./token/instructions";

const text = readFileSync("docs/chain.md", "utf8");
const [common = "", ofBounty = "", ofToken = ""] = text.split(/^## (?:Bounty|Token)$/m);

const key = () => Keypair.generate().publicKey;
const [lottery, payer, authority, mint, other] = [key(), key(), key(), key(), key()];
const attempt = new Uint8Array(16).fill(1);
const hash = new Uint8Array(32).fill(2);
const byAuthority = { lottery, authority };

const bountyInstructions: Record<string, TransactionInstruction> = {
  initialize_lottery: bounty.initializeLottery({
    authority,
    mint,
    operations: other,
    buyback: other,
    recovery: other,
    floorSource: other,
    floorOwner: payer,
    round: hash,
    quoteSigner: other,
    judge: other,
    manifestHash: hash,
    floor: 1n,
    endAt: 0n,
    countdownSeconds: 1n,
    reclaimSeconds: 1n,
    emergencySeconds: 1n,
    afterAttempts: 1n,
    poolBps: 7_000,
    buybackBps: 2_000,
    operationsBps: 1_000,
    lastPlayerBps: 1_000,
  }),
  process_entry_payment: bounty.processEntryPayment({ lottery, attempt, payer, source: other }),
  process_ai_decision: bounty.processAiDecision({
    lottery,
    attempt,
    payer,
    mint,
    operations: other,
    buyback: other,
  }),
  refund: bounty.refund({ lottery, attempt, payer, mint }),
  close_attempt: bounty.closeAttempt({ lottery, attempt, payer }),
  expire: bounty.expire(lottery),
  claim_share: bounty.claimShare({ lottery, payer, mint }),
  close_payer: bounty.closePayer({ lottery, payer }),
  set_pause: bounty.setPause({ ...byAuthority, paused: true }),
  announce_emergency: bounty.announceEmergency(byAuthority),
  cancel_emergency: bounty.cancelEmergency(byAuthority),
  emergency_recovery: bounty.emergencyRecovery({ ...byAuthority, recovery: other }),
  sweep_remainder: bounty.sweepRemainder({ ...byAuthority, next: other }),
  return_stray: bounty.returnStray({
    ...byAuthority,
    vault: other,
    destination: other,
    index: 0,
    amount: 1n,
    stray: new Uint8Array(64),
  }),
};
const ofStake = { owner: payer, mint, lockDays: 30 } as const;
const grant = { mint, funder: payer, beneficiary: other, id: 1 };
const tokenInstructions: Record<string, TransactionInstruction> = {
  initialize: token.initializeStaking({ authority, mint, buybackAuthority: other, pauser: other }),
  stake: token.stake({ ...ofStake, source: other, amount: 1n }),
  unstake: token.unstake({ ...ofStake, destination: other, amount: 1n }),
  claim_rewards: token.claimRewards({ ...ofStake, destination: other }),
  close_stake: token.closeStake(ofStake),
  execute_buyback: token.executeBuyback({
    mint,
    buybackAuthority: authority,
    source: other,
    bought: 1n,
    usdcSpent: 1n,
    index: 0n,
    reference: hash,
  }),
  set_pause: token.setStakingPause({ mint, pauser: authority, paused: true }),
  create_vesting: token.createVesting({
    ...grant,
    source: other,
    start: 0n,
    cliff: 0n,
    end: 0n,
    total: 1n,
  }),
  release: token.release(grant),
};

/** "0 authority `sw`, 1 lottery `w`, …" by instruction, as `["sw", "w", …]`. */
function accountsIn(page: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const part of page.split(/\n(?=\*\*[a-z_]+\*\*)/)) {
    const names = [
      ...(/^\*\*[a-z_]+\*\*(?:, \*\*\w+\*\*)*/.exec(part)?.[0] ?? "").matchAll(/\w+/g),
    ];
    const [list = ""] = /0 [a-z][\s\S]*?\.(?=\s)/.exec(part.replace(/^.*?:(?= 0)/s, "")) ?? [];
    const flags = list.split(/,\s+(?=\d)/).map((item) => /`(s?w?)`/.exec(item)?.[1] ?? "");
    if (list) for (const [name] of names) found[name] = flags;
  }
  return found;
}

const flagsOf = ({ keys }: TransactionInstruction) =>
  keys.map(({ isSigner, isWritable }) => `${isSigner ? "s" : ""}${isWritable ? "w" : ""}`);

test.each([
  ["bounty", ofBounty, bountyInstructions, bountyProgram],
  ["token", ofToken, tokenInstructions, stakingProgram],
] as const)(
  "the page names the accounts of every %s instruction as the client does",
  (_, page, made, program) => {
    const clients = Object.entries(made).map(([name, each]) => [name, flagsOf(each)]);
    expect(accountsIn(page)).toEqual(Object.fromEntries(clients));
    for (const [name, each] of Object.entries(made)) {
      expect(each.programId).toEqual(program);
      expect(Uint8Array.from(each.data.subarray(0, 8))).toEqual(discriminator("global", name));
    }
    expect(text).toContain(program.toBase58());
  },
);

test.each([
  ["bounty", ofBounty, bountyErrors],
  ["token", ofToken, stakingErrors],
] as const)("the page names every error of %s by its code", (_, page, errors) => {
  const written = [...`${common}\n${page}`.matchAll(/(6\d{3})\s+\|?\s*`(\w+)`/g)];
  expect(Object.fromEntries(written.map(([, code, name]) => [code, name]))).toEqual(errors);
});

test("the page names every event, state, verdict and reason", () => {
  const states = (of: Record<string, number>) =>
    Object.entries(of).map(([name, value]) => `${value} ${name}`);
  expect(ofBounty).toContain(`state (${states(lotteryState).join(", ")})`);
  expect(ofBounty).toContain(`state (${states(attemptState).join(", ")})`);
  for (const name of Object.keys(bountyEvents)) expect(ofBounty).toContain(`\`${name}\``);
  for (const name of Object.keys(stakingEvents)) expect(ofToken).toContain(`\`${name}\``);
  const { reject, approve } = verdicts;
  expect(ofBounty).toContain(`(${reject} reject, ${approve} approve, ${verdicts.void} void)`);
  const { overdue, roundOver } = refundReasons;
  expect(ofBounty).toContain(
    `(${overdue} overdue, ${roundOver} round over, ${refundReasons.void} void)`,
  );
});
