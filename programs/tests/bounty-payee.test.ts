import { Keypair } from "@solana/web3.js";
import { expect, test } from "vitest";
import {
  claimShare,
  expire,
  processAiDecision,
  refund,
} from "@/lib/platform/solana/programs/bounty/instructions";
import { setAuthority } from "@/lib/platform/solana/spl/instructions";
import { counting } from "./support/expiring";
import { day, eventsOf, openRound, type Round, usd } from "./support/round";

/** A player who has paid and then handed their associated account, with all in it, to somebody else. */
function handedOver() {
  const round = openRound();
  const player = round.player();
  const { quote } = round.pay(player);
  handOver(round, player);
  const other = anotherOf(round, player);
  return { round, player, quote, other };
}

function handOver(round: Round, player: Keypair): void {
  const target = round.ata(player.publicKey);
  const authority = player.publicKey;
  const next = Keypair.generate().publicKey;
  const hand = setAuthority({ target, authority, type: "owner", next });
  expect(round.svm.send([hand], [player]).outcome).toBe("ok");
}

const anotherOf = (round: Round, { publicKey }: Keypair, mint = round.mint) =>
  round.svm.giveTokens(mint, publicKey, 0n, Keypair.generate().publicKey);

test("a fee is returned into any account of a payer whose associated one is not theirs any more", () => {
  const { round, player, quote, other } = handedOver();
  round.svm.pass(1_800n);
  const of = { ...quote, mint: round.mint };
  const send = (into?: typeof other) => round.svm.send([refund({ ...of, other: into })]);
  expect(send().outcome).toBe("WrongTokenOwner");
  expect(send(Keypair.generate().publicKey).outcome).toBe("WrongOwner");
  expect(send(anotherOf(round, player, round.svm.createMint())).outcome).toBe("WrongMint");
  expect(send(anotherOf(round, round.player())).outcome).toBe("WrongTokenOwner");
  expect(send(round.set.operations).outcome).toBe("WrongTokenOwner");
  const sent = send(other);
  expect(sent.outcome).toBe("ok");
  expect(eventsOf(sent)).toMatchObject([{ data: { destination: other, amount: 10n * usd } }]);
  expect([round.svm.tokens(other), round.escrow]).toEqual([10n * usd, 0n]);
});

test.each([
  ["a void fee", 2, 10n * usd],
  ["a prize", 1, 10_007n * usd],
] as const)("%s goes there too", (_, verdict, amount) => {
  const { round, player, quote, other } = handedOver();
  const { operations, buyback } = round.set;
  const decision = processAiDecision({
    lottery: round.lottery,
    mint: round.mint,
    operations,
    buyback,
    attempt: quote.attempt,
    payer: player.publicKey,
    other,
  });
  const signed = round.signedVerdict(round.verdict(quote, { verdict }));
  expect(round.decide(quote, { verdict }).outcome).toBe("WrongTokenOwner");
  expect(round.svm.send([signed, decision]).outcome).toBe("ok");
  expect(round.svm.tokens(other)).toBe(amount);
});

test("and so does a share, so that a payer cannot keep what rounding leaves from moving on", () => {
  const { round, players } = counting();
  const [player] = players as [Keypair];
  handOver(round, player);
  const other = anotherOf(round, player);
  round.svm.pass(day);
  expect(round.svm.send([expire(round.lottery)]).outcome).toBe("ok");
  const of = { lottery: round.lottery, mint: round.mint, payer: player.publicKey };
  expect(round.svm.send([claimShare(of)]).outcome).toBe("WrongTokenOwner");
  const { pool } = round;
  expect(round.svm.send([claimShare({ ...of, other })]).outcome).toBe("ok");
  expect([round.svm.tokens(other), round.pool]).toEqual([pool, 0n]);
});

test("as long as the associated account is theirs, nobody can have anything sent elsewhere", () => {
  const round = openRound();
  const player = round.player();
  const { quote } = round.pay(player);
  const other = anotherOf(round, player);
  round.svm.pass(1_800n);
  const of = { ...quote, mint: round.mint };
  expect(round.svm.send([refund({ ...of, other })]).outcome).toBe("ok");
  expect([round.money(player.publicKey), round.svm.tokens(other)]).toEqual([1_000n * usd, 0n]);
});

test("an account that is closed blocks nothing: it is made again, by whoever sends", () => {
  const round = openRound();
  const player = round.player();
  const { quote } = round.pay(player);
  round.svm.remove(round.ata(player.publicKey));
  const other = anotherOf(round, player);
  round.svm.pass(1_800n);
  const of = { ...quote, mint: round.mint };
  expect(round.svm.send([refund({ ...of, other })]).outcome).toBe("WrongOwner");
  round.svm.giveTokens(round.mint, player.publicKey, 0n);
  expect(round.refund(quote).outcome).toBe("ok");
  expect(round.money(player.publicKey)).toBe(10n * usd);
});
