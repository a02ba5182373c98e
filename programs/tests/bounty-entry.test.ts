import { Keypair } from "@solana/web3.js";
import { expect, test } from "vitest";
import { attemptState } from "@/lib/platform/solana/programs/bounty/accounts";
import { attemptAddress, payerAddress } from "@/lib/platform/solana/programs/bounty/addresses";
import { announceEmergency, setPause } from "@/lib/platform/solana/programs/bounty/instructions";
import { type Quote, quoteMessage } from "@/lib/platform/solana/programs/bounty/messages";
import { expectInOrder, probe } from "./support/probe";
import { bytes, day, eventsOf, openRound, type Round, signed, usd } from "./support/round";

test("a payment goes into escrow, and its event says exactly what was paid", () => {
  const round = openRound();
  const player = round.player(50n * usd);
  const messageHash = bytes(32, 77);
  const sent = round.pay(player, { price: 10n * usd, discount: 3n * usd, step: 4n, messageHash });
  expect(sent.outcome).toBe("ok");
  expect(round.money(player.publicKey)).toBe(43n * usd);
  expect([round.escrow, round.pool]).toEqual([7n * usd, 10_000n * usd]);
  expect(eventsOf(sent)).toEqual([
    {
      name: "EntryPaid",
      data: {
        lottery: round.lottery,
        attempt: sent.quote.attempt,
        seq: 0n,
        payer: player.publicKey,
        price: 10n * usd,
        discount: 3n * usd,
        paid: 7n * usd,
        step: 4n,
        messageHash,
        escrowed: 7n * usd,
        at: round.svm.time,
      },
    },
  ]);
  expect(round.attempt(sent.quote)).toMatchObject({
    payer: player.publicKey,
    seq: 0n,
    price: 10n * usd,
    discount: 3n * usd,
    step: 4n,
    messageHash,
    paidAt: round.svm.time,
    quoteExpiresAt: sent.quote.expiresAt,
    state: attemptState.waiting,
  });
  expect(round.state).toMatchObject({
    paid: 1n,
    waiting: 1n,
    escrowed: 7n * usd,
    payers: 1n,
    judged: 0n,
  });
});

test("payments are numbered in their order, and a payer has one record", () => {
  const round = openRound();
  const player = round.player();
  const first = round.pay(player);
  const second = round.pay(player);
  const third = round.pay(round.player());
  expect([first, second, third].map(({ quote }) => round.attempt(quote)?.seq)).toEqual([
    0n,
    1n,
    2n,
  ]);
  expect(round.state).toMatchObject({ paid: 3n, waiting: 3n, payers: 2n, escrowed: 30n * usd });
});

test("a quote is used once", () => {
  const round = openRound();
  const player = round.player();
  const { quote } = round.pay(player);
  const again = round.svm.send(round.payment(quote), [player]);
  expect(again.outcome).toBe("AttemptExists");
  expect(round.escrow).toBe(10n * usd);
});

test("a quote is not used again after its attempt was judged, void or closed in its time", () => {
  const round = openRound();
  const player = round.player();
  for (const verdict of [0, 2]) {
    const { quote } = round.pay(player);
    expect(round.decide(quote, { verdict }).outcome).toBe("ok");
    expect(round.svm.send(round.payment(quote), [player]).outcome).toBe("AttemptExists");
  }
});

test("lamports sent ahead to an attempt's address do not keep its payer out", () => {
  const round = openRound();
  const player = round.player();
  const quote = round.quote(player.publicKey);
  round.svm.fund(attemptAddress(round.lottery, quote.attempt).address, 1_000_000n);
  round.svm.fund(payerAddress(round.lottery, player.publicKey).address, 10n ** 9n);
  expect(round.svm.send(round.payment(quote), [player]).outcome).toBe("ok");
});

test("nothing about its accounts is taken on trust", () => {
  const round = openRound();
  const player = round.player();
  probe(round.svm, {
    instructions: round.payment(round.quote(player.publicKey)),
    signers: [player],
    own: [1],
    programs: [6, 7, 8],
    free: [4],
  });
});

test("nobody pays from an account that is not theirs, of another mint, or short of money", () => {
  const round = openRound();
  const [player, victim] = [round.player(9n * usd), round.player()];
  const pay = (source: Parameters<Round["payment"]>[1]) =>
    round.svm.send(round.payment(round.quote(player.publicKey), source), [player]).outcome;
  expect(pay(round.ata(victim.publicKey))).toBe("token: OwnerMismatch");
  expect(pay(round.ata(player.publicKey))).toBe("token: InsufficientFunds");
  expect(pay(round.svm.giveTokens(round.svm.createMint(), player.publicKey, 100n * usd))).toBe(
    "token: MintMismatch",
  );
  expect(round.money(victim.publicKey)).toBe(1_000n * usd);
});

test("a payer's attempts may come from any account of theirs", () => {
  const round = openRound();
  const player = round.player(0n);
  const purse = round.svm.giveTokens(
    round.mint,
    player.publicKey,
    10n * usd,
    Keypair.generate().publicKey,
  );
  const quote = round.quote(player.publicKey);
  expect(round.svm.send(round.payment(quote, purse), [player]).outcome).toBe("ok");
  expect(round.svm.tokens(purse)).toBe(0n);
});

test("another bump than the signed one is another address", () => {
  const round = openRound();
  const player = round.player();
  const quote = round.quote(player.publicKey);
  const sign = (set: Partial<Quote>) =>
    round.svm.send(round.payment({ ...quote, ...set }), [player]).outcome;
  expect(sign({ attemptBump: quote.attemptBump - 1 })).toBe("WrongAddress");
  expect(sign({ payerBump: quote.payerBump - 1 })).toBe("WrongAddress");
  const stranger = { ...quote, attempt: bytes(16, 404) };
  const [signature] = round.payment(stranger);
  const [, entry] = round.payment(quote);
  if (!signature || !entry) throw new Error("two instructions");
  expect(round.svm.send([signature, entry], [player]).outcome).toBe("WrongAddress");
});

test("a signature counts only where it stands, by the right key, and over a quote", () => {
  const round = openRound();
  const player = round.player();
  const quote = round.quote(player.publicKey);
  const [signature, entry] = round.payment(quote);
  if (!signature || !entry) throw new Error("two instructions");
  const send = (...instructions: (typeof entry)[]) =>
    round.svm.send(instructions, [player]).outcome;
  expect(send(entry)).toBe("SignatureMissing");
  expect(send(entry, signature)).toBe("SignatureMissing");
  const between =
    round.svm.data(round.lottery) && round.signedQuote(round.quote(player.publicKey), player);
  expect(send(signature, between as typeof entry, entry)).toBe("SignedByAnother");
  const shifted = Buffer.from(signature.data);
  shifted.writeUInt16LE(0, 4); // the key is read from the first instruction of the transaction
  expect(send(Object.assign(round.signedQuote(quote), { data: shifted }), entry)).toBe(
    "SignatureMissing",
  );
  const message = quoteMessage.encode(quote);
  expect(send(signed(round.quoteSigner, message.slice(1)), entry)).toBe("NotAQuote");
  expect(send(signed(round.quoteSigner, Uint8Array.from([0, ...message.slice(1)])), entry)).toBe(
    "NotAQuote",
  );
  const forged = Buffer.from(signature.data);
  forged[120] = (forged[120] ?? 0) ^ 1;
  expect(send(Object.assign(round.signedQuote(quote), { data: forged }), entry)).not.toBe("ok");
  expect(send(signature, entry)).toBe("ok");
});

test("an expired quote, a quote for too long, and a price or discount out of bounds are refused", () => {
  const round = openRound();
  const player = round.player(2n ** 63n);
  const { time } = round.svm;
  const outcomes = (sets: Partial<Quote>[]) => sets.map((set) => round.pay(player, set).outcome);
  expect(outcomes([{ expiresAt: time }, { expiresAt: time + 1n }])).toEqual(["QuoteExpired", "ok"]);
  expect(outcomes([{ expiresAt: time + 1_801n }, { expiresAt: time + 1_800n }])).toEqual([
    "QuoteTooLong",
    "ok",
  ]);
  expect(outcomes([{ price: 0n }, { price: 1n }])).toEqual(["PriceIsZero", "ok"]);
  expect(outcomes([{ discount: 3n * usd + 1n }, { discount: 3n * usd }])).toEqual([
    "DiscountTooLarge",
    "ok",
  ]);
  expect(
    outcomes([
      { price: 9n, discount: 2n },
      { price: 9n, discount: 1n },
    ]),
  ).toEqual(["DiscountTooLarge", "ok"]);
  expect(outcomes([{ price: 2n ** 64n - 1n }])).toEqual(["Overflow"]);
  expect(outcomes([{ price: 2n ** 62n }])).toEqual(["ok"]);
});

test("with the whole price for the house, a discount is still less than the price", () => {
  const round = openRound({ poolBps: 0, buybackBps: 9_000, operationsBps: 1_000 });
  const player = round.player();
  expect(round.pay(player, { discount: 10n * usd }).outcome).toBe("DiscountTooLarge");
  expect(round.pay(player, { discount: 10n * usd - 1n }).outcome).toBe("ok");
  expect(round.escrow).toBe(1n);
});

test("refusals come in their order", () => {
  const fresh = () => {
    const round = openRound({ countdownSeconds: 10n * day, afterAttempts: 0n });
    const player = round.player(15n * usd);
    const { quote } = round.pay(round.player());
    const set: Partial<Quote> = {};
    return { round, player, first: quote, set, signer: round.quoteSigner };
  };
  type Case = ReturnType<typeof fresh>;
  const authority = ({ round }: Case) => ({
    lottery: round.lottery,
    authority: round.set.authority,
  });
  expectInOrder<Case>(
    [
      ["SignedByAnother", (of) => Object.assign(of, { signer: of.player })],
      ["QuoteForAnotherLottery", (of) => Object.assign(of.set, { lottery: of.player.publicKey })],
      ["QuoteForAnotherPayer", (of) => Object.assign(of.set, { payer: of.round.set.authority })],
      ["LotteryOver", (of) => expect(of.round.decide(of.first, { verdict: 1 }).outcome).toBe("ok")],
      [
        "LotteryPaused",
        (of) =>
          of.round.svm.send([setPause({ ...authority(of), paused: true })], [of.round.authority]),
      ],
      [
        "EmergencyAnnounced",
        (of) => of.round.svm.send([announceEmergency(authority(of))], [of.round.authority]),
      ],
      [
        "LotteryEnded",
        (of) => {
          const { quote } = of.round.pay(of.round.player());
          expect(of.round.decide(quote).outcome).toBe("ok");
          of.round.svm.pass(10n * day);
        },
      ],
      ["QuoteExpired", (of) => Object.assign(of.set, { expiresAt: of.round.svm.time })],
      [
        "QuoteTooLong",
        (of) =>
          Object.assign(of.set, { expiresAt: of.set.expiresAt ?? of.round.svm.time + 2_000n }),
      ],
      ["PriceIsZero", (of) => Object.assign(of.set, { price: 0n })],
      ["DiscountTooLarge", (of) => Object.assign(of.set, { discount: 11n * usd })],
      ["WrongAddress", (of) => Object.assign(of.set, { attemptBump: 1 })],
      ["AttemptExists", (of) => Object.assign(of.set, { attempt: of.first.attempt })],
      [
        "token: InsufficientFunds",
        (of) => Object.assign(of.set, { price: of.set.price ?? 16n * usd }),
      ],
    ],
    fresh,
    ({ round, player, set, signer }) => {
      const quote = round.quote(player.publicKey, set);
      const [, entry] = round.payment({
        ...quote,
        lottery: round.lottery,
        payer: player.publicKey,
      });
      return entry
        ? round.svm.send([round.signedQuote(quote, signer), entry], [player]).outcome
        : "";
    },
  );
});
