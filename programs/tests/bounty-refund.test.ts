import { Keypair } from "@solana/web3.js";
import { expect, test } from "vitest";
import { attemptAddress, payerAddress } from "@/lib/platform/solana/programs/bounty/addresses";
import { closeAttempt, closePayer } from "@/lib/platform/solana/programs/bounty/instructions";
import { TOKEN_PROGRAM } from "@/lib/platform/solana/spl/addresses";
import { probe } from "./support/probe";
import { eventsOf, openRound, type Round, usd } from "./support/round";

const paidRound = () => {
  const round = openRound();
  const player = round.player();
  return { round, player, quote: round.pay(player).quote };
};
type Paid = ReturnType<typeof paidRound>;
const close = ({ round, player, quote }: Paid) =>
  closeAttempt({ lottery: round.lottery, attempt: quote.attempt, payer: player.publicKey });

test("after thirty minutes anybody may return a fee, to its payer with the rent", () => {
  const { round, player, quote } = paidRound();
  round.svm.pass(1_799n);
  expect(round.refund(quote).outcome).toBe("NotYetReclaimable");
  round.svm.pass(1n);
  const address = attemptAddress(round.lottery, quote.attempt).address;
  const [rent, lamports] = [round.svm.lamports(address), round.svm.lamports(player.publicKey)];
  const sent = round.refund(quote);
  expect(sent.outcome).toBe("ok");
  expect(round.money(player.publicKey)).toBe(1_000n * usd);
  expect(round.svm.lamports(player.publicKey)).toBe(lamports + rent);
  expect(round.svm.data(address)).toBeNull();
  expect(round.state).toMatchObject({ waiting: 0n, escrowed: 0n, judged: 0n, paid: 1n });
  expect(eventsOf(sent)).toMatchObject([
    {
      name: "AttemptRefunded",
      data: { seq: 0n, amount: 10n * usd, reason: 0, destination: round.ata(player.publicKey) },
    },
  ]);
});

test("a fee is returned once, and a verdict that comes later finds nothing", () => {
  const { round, quote } = paidRound();
  const verdict = round.signedVerdict(round.verdict(quote, { verdict: 1 }));
  round.svm.pass(1_800n);
  const twice = [round.refundInstruction(quote), round.refundInstruction(quote)];
  expect(round.svm.send(twice).outcome).not.toBe("ok");
  expect(round.refund(quote).outcome).toBe("ok");
  expect(round.refund(quote).outcome).toBe("WrongOwner");
  expect(round.svm.send([verdict, round.decision(quote)]).outcome).toBe("WrongOwner");
});

test("of a late verdict and a refund the first one counts", () => {
  for (const verdict of [0, 1, 2]) {
    const { round, quote } = paidRound();
    round.svm.pass(3_600n);
    expect(round.decide(quote, { verdict }).outcome).toBe("ok");
    expect(round.refund(quote).outcome).toBe("AlreadyJudged");
    expect(round.escrow).toBe(0n);
  }
});

test("a verdict and a refund in one transaction do not both happen", () => {
  const { round, player, quote } = paidRound();
  round.svm.pass(1_800n);
  const verdict = [round.signedVerdict(round.verdict(quote)), round.decision(quote)];
  const refund = round.refundInstruction(quote);
  expect(round.svm.send([...verdict, refund]).outcome).toBe("AlreadyJudged");
  expect(round.svm.send([refund, ...verdict]).outcome).not.toBe("ok");
  expect([round.escrow, round.money(player.publicKey)]).toEqual([10n * usd, 990n * usd]);
});

test("once somebody has won, whoever waits has their fee back at once", () => {
  const { round, player, quote } = paidRound();
  expect(round.decide(round.pay(round.player()).quote, { verdict: 1 }).outcome).toBe("ok");
  const sent = round.refund(quote);
  expect(sent.outcome).toBe("ok");
  expect(eventsOf(sent)).toMatchObject([{ data: { reason: 1 } }]);
  expect(round.money(player.publicKey)).toBe(1_000n * usd);
});

test("nothing about the accounts of a refund is taken on trust", () => {
  const { round, quote } = paidRound();
  round.svm.pass(1_800n);
  probe(round.svm, { instructions: [round.refundInstruction(quote)], own: [0, 1], programs: [5] });
});

test("a fee goes to no account of another owner or mint", () => {
  const { round, player, quote } = paidRound();
  round.svm.pass(1_800n);
  const elsewhere = round.svm.giveTokens(
    round.mint,
    player.publicKey,
    0n,
    Keypair.generate().publicKey,
  );
  const foreign = round.svm.giveTokens(round.svm.createMint(), player.publicKey, 0n);
  for (const pubkey of [elsewhere, foreign, round.ata(round.player().publicKey)]) {
    const refund = round.refundInstruction(quote);
    Object.assign(refund.keys[4] ?? {}, { pubkey });
    expect(round.svm.send([refund]).outcome).toBe("WrongAddress");
  }
});

test("the rent of a judged attempt goes back to its payer once its quote has expired", () => {
  const of = paidRound();
  const { round, player, quote } = of;
  const send = () => round.svm.send([close(of)]).outcome;
  expect(send()).toBe("AttemptWaiting");
  expect(round.decide(quote).outcome).toBe("ok");
  expect(send()).toBe("QuoteStillValid");
  round.svm.setTime(quote.expiresAt - 1n);
  expect(send()).toBe("QuoteStillValid");
  round.svm.setTime(quote.expiresAt);
  const address = attemptAddress(round.lottery, quote.attempt).address;
  const sum = round.svm.lamports(address) + round.svm.lamports(player.publicKey);
  probe(round.svm, { instructions: [close(of)], own: [0] });
  expect(round.svm.lamports(player.publicKey)).toBe(sum);
  expect(round.svm.send(round.payment(quote), [player]).outcome).toBe("QuoteExpired");
});

test("the rent of a payer's record goes back after a win, and not before", () => {
  const { round, player, quote } = paidRound();
  const record = closePayer({ lottery: round.lottery, payer: player.publicKey });
  expect(round.svm.send([record]).outcome).toBe("LotteryNotOver");
  expect(round.decide(quote, { verdict: 1 }).outcome).toBe("ok");
  const address = payerAddress(round.lottery, player.publicKey).address;
  const sum = round.svm.lamports(address) + round.svm.lamports(player.publicKey);
  probe(round.svm, { instructions: [record], own: [0, 1] });
  expect(round.svm.lamports(player.publicKey)).toBe(sum);
});

test("tokens that anybody sends into the vaults change no account of them", () => {
  const { round, player, quote } = paidRound();
  const { escrowVault, poolVault } = round.state;
  for (const vault of [escrowVault, poolVault]) send(round, vault);
  expect(round.decide(quote, { verdict: 1 }).outcome).toBe("ok");
  expect(round.money(player.publicKey)).toBe(990n * usd + 10_007n * usd);
  expect([round.pool, round.escrow]).toEqual([5n, 5n]);
});

function send(round: Round, vault: Round["mint"]) {
  const tokens = round.svm.tokens(vault);
  const state = round.svm.data(vault);
  if (!state) throw new Error("there is no vault");
  new DataView(state.buffer, state.byteOffset).setBigUint64(64, tokens + 5n, true);
  round.svm.put(vault, TOKEN_PROGRAM, state);
}
