import { statSync } from "node:fs";
import type { Keypair } from "@solana/web3.js";
import {
  announceEmergency,
  cancelEmergency,
  claimShare,
  closeAttempt,
  closePayer,
  emergencyRecovery,
  expire,
  returnStray,
  setPause,
  sweepRemainder,
} from "@/lib/platform/solana/programs/bounty/instructions";
import { createVesting, release } from "@/lib/platform/solana/programs/token/instructions";
import { openRound, Round } from "../../../programs/tests/support/round";
import { Staking } from "../../../programs/tests/support/staking";
import type { Sent } from "../../../programs/tests/support/svm";

const rounds = Number(process.argv[2]);
const day = 86_400n;

/** Compute units by instruction. */
class Units {
  readonly of: Record<string, number[]> = {};

  note(name: string, { outcome, units }: Sent): void {
    if (outcome !== "ok") throw new Error(`${name}: ${outcome}`);
    this.of[name] = [...(this.of[name] ?? []), units];
  }
}

function play(units: Units) {
  const round = new Round({ afterAttempts: 1n });
  units.note("initialize_lottery", round.initialize());
  const player = round.player();
  const first = round.pay(player, { discount: 1_000_000n });
  units.note("process_entry_payment, first of a payer", first);
  const again = round.pay(player);
  units.note("process_entry_payment", again);
  units.note("process_ai_decision, reject", round.decide(first.quote));
  units.note("process_ai_decision, void", round.decide(again.quote, { verdict: 2 }));
  const late = round.pay(player).quote;
  round.svm.pass(1_800n);
  units.note("refund", round.refund(late));
  const { lottery } = round;
  const payer = player.publicKey;
  units.note("close_attempt", round.svm.send([closeAttempt({ ...first.quote, lottery })]));
  const set = (paused: boolean) =>
    send(round, setPause({ lottery, authority: round.set.authority, paused }));
  units.note("set_pause, on", set(true));
  units.note("set_pause, off", set(false));
  units.note("process_ai_decision, approve and pay", win(round, player));
  units.note("close_payer", round.svm.send([closePayer({ lottery, payer })]));
}

function runOut(units: Units) {
  const round = openRound({ afterAttempts: 1n });
  const { lottery, mint } = round;
  const player = round.player();
  round.decide(round.pay(player).quote);
  round.svm.pass(day);
  units.note("expire", round.svm.send([expire(lottery)]));
  const payer = player.publicKey;
  units.note("claim_share", round.svm.send([claimShare({ lottery, mint, payer })]));
  const next = new Round({}, round.svm, round);
  next.initialize();
  const sweep = sweepRemainder({ ...round.set, lottery, next: next.lottery });
  units.note("sweep_remainder", send(round, sweep));
  const vault = round.state.poolVault;
  round.svm.giveTokens(mint, lottery, 5n, vault); // As if somebody had sent it there.
  const stray = { index: 0, amount: 5n, stray: new Uint8Array(64) };
  const back = { ...stray, lottery, authority: round.set.authority, vault };
  const destination = round.ata(payer);
  units.note("return_stray", send(round, returnStray({ ...back, destination })));
  const by = { lottery: next.lottery, authority: next.set.authority };
  units.note("announce_emergency", send(next, announceEmergency(by)));
  units.note("cancel_emergency", send(next, cancelEmergency(by)));
  send(next, announceEmergency(by));
  next.svm.pass(7n * day);
  const { recovery } = next.set;
  units.note("emergency_recovery", send(next, emergencyRecovery({ ...by, recovery })));
}

function stake(units: Units) {
  const staking = new Staking();
  units.note("initialize", staking.initialize());
  const [owner, funder] = [staking.owner(), staking.owner()];
  units.note("stake, first", staking.stake(owner, 10n));
  units.note("stake", staking.stake(owner, 10n));
  units.note("execute_buyback", staking.buyback(1_001n));
  units.note("claim_rewards", staking.claim(owner));
  units.note("unstake", staking.unstake(owner, 20n));
  units.note("close_stake", staking.close(owner));
  units.note("set_pause", staking.pause(true));
  const start = staking.svm.time;
  const grant = {
    mint: staking.mint,
    funder: funder.publicKey,
    source: staking.ata(funder.publicKey),
    beneficiary: owner.publicKey,
    id: 1,
    start,
    cliff: start,
    end: start + day,
    total: 1_000n,
  };
  units.note("create_vesting", staking.svm.send([createVesting(grant)], [funder]));
  staking.svm.pass(3_600n);
  units.note("release", staking.svm.send([release(grant)]));
}

function win(round: Round, player: Keypair) {
  return round.decide(round.pay(player, { discount: 1_000_000n }).quote, { verdict: 1 });
}

function send(round: Round, instruction: ReturnType<typeof expire>) {
  return round.svm.send([instruction], [round.authority]);
}

const [bounty, token] = [new Units(), new Units()];
for (let i = 0; i < rounds; i++) {
  play(bounty);
  runOut(bounty);
  stake(token);
}
const bytes = Object.fromEntries(
  ["bounty", "token"].map((name) => [name, statSync(`programs/${name}.so`).size]),
);
process.stdout.write(JSON.stringify({ bytes, units: { bounty: bounty.of, token: token.of } }));
