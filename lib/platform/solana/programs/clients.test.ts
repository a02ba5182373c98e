import { ed25519 } from "@noble/curves/ed25519";
import { Keypair, PublicKey } from "@solana/web3.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { associatedTokenAddress } from "../spl/addresses";
import { createAssociatedTokenAccount } from "../spl/instructions";
import { attemptLayout, lotteryLayout, payerLayout } from "./bounty/accounts";
import { lotteryAddress } from "./bounty/addresses";
import { bountyEvents, readBountyEvents } from "./bounty/events";
import { processAiDecision, processEntryPayment } from "./bounty/instructions";
import { quoteMessage, signatureInstruction, verdictMessage } from "./bounty/messages";
import { address, discriminator, flag, i64, layout, raw, u8, u16, u32, u64, u128 } from "./codec";
import { configLayout, stakeLayout, vestingLayout } from "./token/accounts";
import { discountOf, divideBuyback, releasable, rewardsOf } from "./token/amounts";
import { stakingEvents } from "./token/events";
import { stake } from "./token/instructions";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new PublicKey(bytes));
const big = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n });

test("every kind of value survives its bytes", () => {
  const all = layout(
    new Uint8Array([7]),
    { u8, u16, u32, u64, i64, u128, flag, address, raw: raw(5) },
    3,
  );
  const values = fc.record({
    u8: fc.integer({ min: 0, max: 255 }),
    u16: fc.integer({ min: 0, max: 65_535 }),
    u32: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    u64: big(64),
    i64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    u128: big(128),
    flag: fc.boolean(),
    address: key,
    raw: fc.uint8Array({ minLength: 5, maxLength: 5 }),
  });
  fc.assert(
    fc.property(values, (value) => {
      const bytes = all.encode(value);
      expect(bytes.length).toBe(all.size);
      expect(all.decode(bytes)).toEqual(value);
      expect(all.decode(bytes.slice(1))).toBeNull();
      expect(all.decode(Uint8Array.from([8, ...bytes.slice(1)]))).toBeNull();
    }),
  );
});

test("an amount that does not fit is refused and not cut", () => {
  const one = layout(new Uint8Array(), { u64 });
  expect(() => one.encode({ u64: 2n ** 64n })).toThrow(RangeError);
  expect(() => one.encode({ u64: -1n })).toThrow(RangeError);
  expect(() => layout(new Uint8Array(), { u16 }).encode({ u16: 65_536 })).toThrow(RangeError);
  expect(() => layout(new Uint8Array(), { u128 }).encode({ u128: 2n ** 128n })).toThrow(RangeError);
  expect(() =>
    layout(new Uint8Array(), { raw: raw(4) }).encode({ raw: new Uint8Array(3) }),
  ).toThrow(RangeError);
});

test("the accounts have the sizes that the interface says", () => {
  const sizes = [
    lotteryLayout,
    attemptLayout,
    payerLayout,
    configLayout,
    stakeLayout,
    vestingLayout,
  ];
  expect(sizes.map(({ size }) => size)).toEqual([576, 176, 96, 256, 136, 184]);
  expect([quoteMessage.size, verdictMessage.size]).toEqual([162, 137]);
});

test("no two things are told apart by the same eight bytes", () => {
  const names = Object.keys({ ...bountyEvents, ...stakingEvents });
  const marks = names.map((name) => discriminator("event", name).join());
  expect(new Set(marks).size).toBe(names.length);
});

test("an event is read only where the program itself wrote it", () => {
  const program = Keypair.generate().publicKey;
  const other = Keypair.generate().publicKey;
  const data = { lottery: other, at: 5n };
  const bytes = bountyEvents.EmergencyCancelled.encode(data);
  const line = `Program data: ${Buffer.from(bytes).toString("base64")}`;
  const logs = [
    `Program ${other} invoke [1]`,
    line,
    `Program ${program} invoke [2]`,
    "Program log: Program x invoke [3]",
    line,
    `Program ${program} success`,
    line,
    `Program ${other} failed: custom program error: 0x1`,
    line,
  ];
  expect(readBountyEvents(logs, program)).toEqual([{ name: "EmergencyCancelled", data }]);
});

test("a signature stands where the program looks for it", () => {
  const secret = ed25519.utils.randomPrivateKey();
  const publicKey = new PublicKey(ed25519.getPublicKey(secret));
  const message = verdictMessage.encode({
    lottery: publicKey,
    attempt: new Uint8Array(16).fill(3),
    seq: 9n,
    messageHash: new Uint8Array(32).fill(4),
    verdict: 1,
    explanationHash: new Uint8Array(32).fill(5),
  });
  const signature = ed25519.sign(message, secret);
  const { data } = signatureInstruction({ publicKey, message, signature });
  const header = Uint8Array.of(1, 0, 48, 0, 255, 255, 16, 0, 255, 255, 112, 0, 137, 0, 255, 255);
  expect(Uint8Array.from(data.subarray(0, 16))).toEqual(header);
  expect(Uint8Array.from(data.subarray(16, 48))).toEqual(publicKey.toBytes());
  expect(Uint8Array.from(data.subarray(48, 112))).toEqual(signature);
  expect(Uint8Array.from(data.subarray(112))).toEqual(message);
});

test("instructions name their accounts in the order of the interface", () => {
  const payer = Keypair.generate().publicKey;
  const mint = Keypair.generate().publicKey;
  const lottery = lotteryAddress(payer, new Uint8Array(32).fill(1)).address;
  const attempt = new Uint8Array(16).fill(2);
  const entry = processEntryPayment({ lottery, attempt, payer, source: mint });
  expect(entry.keys.map(({ isSigner }) => isSigner)).toEqual([true, ...Array(8).fill(false)]);
  expect(entry.keys.map(({ isWritable }) => isWritable)).toEqual([
    ...Array(6).fill(true),
    ...Array(3).fill(false),
  ]);
  expect(entry.data.length).toBe(8);
  const decision = processAiDecision({
    lottery,
    attempt,
    payer,
    mint,
    operations: payer,
    buyback: payer,
  });
  expect(decision.keys.some(({ isSigner }) => isSigner)).toBe(false);
  expect(decision.keys[7]?.pubkey).toEqual(associatedTokenAddress(payer, mint));
  const staking = stake({ owner: payer, mint, lockDays: 30, source: payer, amount: 5n });
  expect([...staking.data.subarray(8, 18)]).toEqual([5, 0, 0, 0, 0, 0, 0, 0, 30, 0]);
});

test("amounts of the token follow its rules", () => {
  expect([999_999_999n, 1_000_000_000n, 5_000_000_000n, 10_000_000_000n].map(discountOf)).toEqual([
    0, 1_000, 2_000, 3_000,
  ]);
  expect(divideBuyback(7n)).toEqual({ burned: 3n, toStakers: 4n });
  const grant = { start: 0n, cliff: 10n, end: 100n, total: 1_000n, released: 100n };
  expect([9n, 10n, 50n, 100n, 1_000n].map((now) => releasable(grant, now))).toEqual([
    0n,
    0n,
    400n,
    900n,
    900n,
  ]);
  const config = { rewardPerShare: 3n * 2n ** 63n };
  expect(rewardsOf({ amount: 5n, owed: 2n, rewardEntry: 0n }, config)).toBe(9n);
});

test("an associated token account is asked for so that asking twice does no harm", () => {
  const [funder, owner, mint] = [0, 1, 2].map(() => Keypair.generate().publicKey) as [
    PublicKey,
    PublicKey,
    PublicKey,
  ];
  const made = createAssociatedTokenAccount({ payer: funder, owner: owner, mint: mint });
  expect([...made.data]).toEqual([1]);
  expect(made.keys.map(({ pubkey }) => pubkey).slice(0, 4)).toEqual([
    funder,
    associatedTokenAddress(owner, mint),
    owner,
    mint,
  ]);
});
