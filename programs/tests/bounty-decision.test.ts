import { Keypair } from "@solana/web3.js";
import { expect, test } from "vitest";
import { attemptState, lotteryState } from "@/lib/platform/solana/programs/bounty/accounts";
import { attemptAddress, payerAddress } from "@/lib/platform/solana/programs/bounty/addresses";
import {
  type Quote,
  type Verdict,
  verdictMessage,
} from "@/lib/platform/solana/programs/bounty/messages";
import { createAssociatedTokenAccount } from "@/lib/platform/solana/spl/instructions";
import { expectInOrder, probe } from "./support/probe";
import { bytes, day, eventsOf, openRound, Round, signed, usd } from "./support/round";

const paidRound = (set: Partial<Quote> = {}) => {
  const round = openRound();
  const player = round.player();
  const { quote, outcome } = round.pay(player, set);
  expect(outcome).toBe("ok");
  return { round, player, quote };
};

test("a rejection divides the fee by the rules, and its event says how", () => {
  const { round, player, quote } = paidRound({ price: 10n * usd + 9n, discount: 2n * usd });
  const sent = round.decide(quote, { explanationHash: bytes(32, 5) });
  expect(sent.outcome).toBe("ok");
  const [toPool, toBuyback, toOperations] = [7n * usd + 8n, 1n * usd + 1n, 0n];
  expect(round.pool).toBe(10_000n * usd + toPool);
  expect(round.svm.tokens(round.set.buyback)).toBe(toBuyback);
  expect(round.svm.tokens(round.set.operations)).toBe(toOperations);
  expect(round.escrow).toBe(0n);
  expect(eventsOf(sent)).toEqual([
    {
      name: "AttemptJudged",
      data: {
        lottery: round.lottery,
        attempt: quote.attempt,
        seq: 0n,
        payer: player.publicKey,
        verdict: 0,
        price: 10n * usd + 9n,
        paid: 8n * usd + 9n,
        toPool,
        toBuyback,
        toOperations,
        pool: 10_000n * usd + toPool,
        judged: 1n,
        endsAt: 0n,
        messageHash: quote.messageHash,
        explanationHash: bytes(32, 5),
        at: round.svm.time,
      },
    },
  ]);
  const paid = 8n * usd + 9n;
  expect(round.state).toMatchObject({ judged: 1n, waiting: 0n, escrowed: 0n, feesJudged: paid });
  expect(round.state.lastPlayer).toEqual(player.publicKey);
  expect(round.record(player.publicKey)).toMatchObject({ feesJudged: paid, judged: 1n });
  expect(round.attempt(quote)?.state).toBe(attemptState.rejected);
});

test("an approval pays the whole pool to the payer, once", () => {
  const { round, player, quote } = paidRound();
  const other = round.pay(round.player()).quote;
  const before = round.money(player.publicKey);
  const sent = round.decide(quote, { verdict: 1 });
  expect(sent.outcome).toBe("ok");
  const prize = 10_007n * usd;
  expect(round.money(player.publicKey)).toBe(before + prize);
  expect([round.pool, round.escrow]).toEqual([0n, 10n * usd]);
  expect(eventsOf(sent).map(({ name }) => name)).toEqual(["AttemptJudged", "PrizePaid"]);
  expect(eventsOf(sent)[1]?.data).toEqual({
    lottery: round.lottery,
    attempt: quote.attempt,
    seq: 0n,
    payer: player.publicKey,
    destination: round.ata(player.publicKey),
    amount: prize,
    at: round.svm.time,
  });
  expect(round.state).toMatchObject({ state: lotteryState.won, pool: 0n });
  expect(round.decide(other, { verdict: 1 }).outcome).toBe("LotteryOver");
  expect(round.decide(quote, { verdict: 1 }).outcome).toBe("LotteryOver");
  expect(round.refund(other).outcome).toBe("ok");
  expect(round.escrow).toBe(0n);
});

test("a void verdict returns the fee at once and counts for nothing", () => {
  const { round, player, quote } = paidRound();
  const sent = round.decide(quote, { verdict: 2 });
  expect(sent.outcome).toBe("ok");
  expect(round.money(player.publicKey)).toBe(1_000n * usd);
  expect(eventsOf(sent)).toMatchObject([
    {
      name: "AttemptJudged",
      data: { verdict: 2, toPool: 0n, toBuyback: 0n, toOperations: 0n, judged: 0n },
    },
    { name: "AttemptRefunded", data: { amount: 10n * usd, reason: 2, payer: player.publicKey } },
  ]);
  expect(round.state).toMatchObject({
    judged: 0n,
    waiting: 0n,
    escrowed: 0n,
    feesJudged: 0n,
    endsAt: 0n,
  });
  expect(round.attempt(quote)?.state).toBe(attemptState.voided);
  expect(round.refund(quote).outcome).toBe("AlreadyJudged");
});

test.each([0, 1, 2])("verdict %i is taken once", (verdict) => {
  const { round, quote } = paidRound();
  const instructions = [
    round.signedVerdict(round.verdict(quote, { verdict })),
    round.decision(quote),
  ];
  expect(round.svm.send(instructions).outcome).toBe("ok");
  expect(round.svm.send(instructions).outcome).toBe(
    verdict === 1 ? "LotteryOver" : "AlreadyJudged",
  );
});

test("a verdict is for one payment, even where another has its id and message", () => {
  const { round, player, quote } = paidRound();
  const old = round.signedVerdict(round.verdict(quote, { verdict: 1 }));
  round.svm.pass(1_800n);
  expect(round.refund(quote).outcome).toBe("ok");
  const again = round.pay(player, { attempt: quote.attempt });
  expect(again.outcome).toBe("ok");
  expect(round.svm.send([old, round.decision(again.quote)]).outcome).toBe(
    "VerdictForAnotherAttempt",
  );
  expect(round.decide(again.quote).outcome).toBe("ok");
});

test("nobody but the payer is paid, whatever account is named", () => {
  const { round, player, quote } = paidRound();
  const thief = round.player();
  const signature = round.signedVerdict(round.verdict(quote, { verdict: 1 }));
  const send = (at: number, pubkey = thief.publicKey) => {
    const decision = round.decision(quote);
    const meta = decision.keys[at];
    if (meta) meta.pubkey = pubkey;
    return round.svm.send([signature, decision]).outcome;
  };
  expect(send(7, round.ata(thief.publicKey))).toBe("WrongAddress");
  const second = round.svm.giveTokens(
    round.mint,
    player.publicKey,
    0n,
    Keypair.generate().publicKey,
  );
  expect(send(7, second)).toBe("WrongAddress");
  expect(send(2, payerAddress(round.lottery, thief.publicKey).address)).toBe("WrongOwner");
  round.svm.giveTokens(round.mint, thief.publicKey, 5n, round.ata(player.publicKey));
  expect(send(7, round.ata(player.publicKey))).toBe("WrongTokenOwner");
});

test("where the payer has no token account any more, the sender makes one first", () => {
  const { round, player, quote } = paidRound();
  round.svm.remove(round.ata(player.publicKey));
  expect(round.decide(quote, { verdict: 1 }).outcome).toBe("WrongOwner");
  const make = createAssociatedTokenAccount({
    payer: round.svm.sender.publicKey,
    owner: player.publicKey,
    mint: round.mint,
  });
  const verdict = round.signedVerdict(round.verdict(quote, { verdict: 1 }));
  expect(round.svm.send([make, verdict, round.decision(quote)]).outcome).toBe("ok");
  expect(round.money(player.publicKey)).toBe(10_007n * usd);
});

test("a rejection needs nothing of the payer", () => {
  const { round, player, quote } = paidRound();
  round.svm.remove(round.ata(player.publicKey));
  expect(round.decide(quote).outcome).toBe("ok");
});

test.each([0, 1, 2])("nothing about the accounts of verdict %i is taken on trust", (verdict) => {
  const { round, quote } = paidRound();
  probe(round.svm, {
    instructions: [round.signedVerdict(round.verdict(quote, { verdict })), round.decision(quote)],
    own: [0, 1, 2],
    programs: [8, 9],
    free: verdict === 0 ? [7] : [],
  });
});

test("a verdict of another round is worth nothing here", () => {
  const { round, quote } = paidRound();
  const other = new Round(
    { judge: round.set.judge, quoteSigner: round.set.quoteSigner },
    round.svm,
  );
  expect(other.initialize().outcome).toBe("ok");
  const verdict = round.verdict(quote, { verdict: 1 });
  const foreign = round.signedVerdict({ ...verdict, lottery: other.lottery });
  expect(round.svm.send([foreign, round.decision(quote)]).outcome).toBe("VerdictForAnotherLottery");
  const mixed = other.decision(quote);
  const own = round.decision(quote);
  for (const at of [1, 2]) Object.assign(mixed.keys[at] ?? {}, own.keys[at]);
  expect(round.svm.send([foreign, mixed]).outcome).toBe("AttemptOfAnotherLottery");
});

test("the countdown begins with the attempt that the rules name, and each attempt begins it anew", () => {
  const round = openRound({ afterAttempts: 2n });
  const player = round.player();
  const judge = () => {
    const { quote } = round.pay(player);
    const paidAt = round.svm.time;
    round.svm.pass(100n);
    expect(round.decide(quote).outcome).toBe("ok");
    return { paidAt, endsAt: round.state.endsAt };
  };
  expect(judge().endsAt).toBe(0n);
  const second = judge();
  expect(second.endsAt).toBe(second.paidAt + day);
  const third = judge();
  expect(third.endsAt).toBe(third.paidAt + day);
  const { quote } = round.pay(player);
  round.svm.pass(50n);
  const later = judge();
  expect(round.decide(quote).outcome).toBe("ok");
  expect(round.state.endsAt).toBe(later.endsAt);
});

test("refusals come in their order", () => {
  const fresh = () => {
    const paid = paidRound();
    const other = paid.round.pay(paid.round.player()).quote.payer;
    return {
      ...paid,
      other,
      set: {} as Partial<Verdict>,
      by: null as Keypair | null,
      keys: {} as Record<number, Keypair["publicKey"]>,
      cut: 0,
    };
  };
  type Case = ReturnType<typeof fresh>;
  expectInOrder<Case>(
    [
      ["WrongAddress", (of) => Object.assign(of.keys, { 5: of.round.set.buyback })],
      ["SignedByAnother", (of) => Object.assign(of, { by: of.player })],
      ["NotAVerdict", (of) => Object.assign(of, { cut: 1 })],
      ["VerdictForAnotherLottery", (of) => Object.assign(of.set, { lottery: of.player.publicKey })],
      [
        "VerdictForAnotherAttempt",
        (of) => Object.assign(of.set, { messageHash: bytes(32, 1_000) }),
      ],
      ["UnknownVerdict", (of) => Object.assign(of.set, { verdict: 3 })],
      [
        "PayerOfAnother",
        (of) => Object.assign(of.keys, { 2: payerAddress(of.round.lottery, of.other).address }),
      ],
      [
        "LotteryOver",
        (of) =>
          expect(
            of.round.decide(of.round.pay(of.round.player()).quote, { verdict: 1 }).outcome,
          ).toBe("ok"),
      ],
      ["AlreadyJudged", (of) => expect(of.round.decide(of.quote).outcome).toBe("ok")],
      ["WrongAddress", (of) => Object.assign(of.keys, { 7: of.round.set.buyback })],
    ],
    fresh,
    ({ round, quote, set, by, keys, cut }) => {
      const decision = round.decision(quote);
      for (const [at, pubkey] of Object.entries(keys))
        Object.assign(decision.keys[Number(at)] ?? {}, { pubkey });
      const verdict = round.verdict(quote, { verdict: 1, ...set });
      const message = verdictMessage.encode(verdict).slice(cut);
      return round.svm.send([signed(by ?? round.judge, message), decision]).outcome;
    },
  );
});

test("the number, the id and the message of a verdict all have to fit", () => {
  const { round, quote } = paidRound();
  const other = round.pay(round.player()).quote;
  for (const set of [{ seq: 1n }, { attempt: other.attempt }, { messageHash: bytes(32, 3) }])
    expect(round.decide(quote, set).outcome).toBe("VerdictForAnotherAttempt");
  expect(round.svm.data(attemptAddress(round.lottery, quote.attempt).address)).not.toBeNull();
});
