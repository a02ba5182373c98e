import { Keypair } from "@solana/web3.js";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type JupiterMarket, say, startJupiterServer } from "@/lib/testing/jupiter-server";
import { type JupiterAccess, readPrice, readQuote, readSwap, readVolume } from "./client";

const address = () => Keypair.generate().publicKey.toBase58();
const [owner, payer, to, thief] = [address(), address(), address(), address()];
const TOKEN_PROGRAM = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
let market: JupiterMarket;
let access: JupiterAccess;

beforeEach(async () => {
  market = { usdc: address(), token: address(), rate: 25_000_000n, apiKey: "a key", script: [] };
  const server = await startJupiterServer(market);
  onTestFinished(server.close);
  access = { url: server.url, apiKey: market.apiKey, timeoutMs: 2_000 };
});

const wish = (change = {}) => ({
  inputMint: market.usdc,
  outputMint: market.token,
  amount: 10_000_000n,
  slippageBps: 100,
  ...change,
});
const swapOf = async () => {
  const quote = await readQuote(access, wish());
  return readSwap(access, { quote, owner, payer, to });
};
const account = (pubkey: string, isSigner = false) => ({ pubkey, isSigner, isWritable: true });

test("a quote says what comes for it, and the least that the swap lets through", async () => {
  expect(await readQuote(access, wish())).toMatchObject({
    outAmount: "250000000",
    otherAmountThreshold: "247500000",
  });
});

test("price and volume are what Jupiter counts, and nothing where it knows none", async () => {
  expect(await readPrice(access, market.token)).toBeCloseTo(0.04);
  expect(await readVolume(access, market.token)).toBeCloseTo(1_500.75);
  expect(await readPrice(access, address())).toBeNull();
  expect(await readVolume(access, address())).toBeNull();
});

test("a swap is Jupiter's instruction, signed by the owner alone, into the account that was named", async () => {
  const [instruction, ...others] = await swapOf();
  expect(others).toEqual([]);
  expect(instruction?.keys.filter(({ isSigner }) => isSigner)).toMatchObject([{ isSigner: true }]);
  expect(instruction?.keys.map(({ pubkey }) => pubkey.toBase58())).toEqual([owner, to]);
});

test.each([
  ["TOKEN_NOT_TRADABLE", () => wish({ outputMint: address() })],
  ["CIRCULAR_ARBITRAGE_IS_DISABLED", () => wish({ outputMint: market.usdc })],
  ["HTTP_400", () => wish({ amount: 0n })],
])("what Jupiter refuses is told by its code: %s", async (code, asked) => {
  await expect(readQuote(access, asked())).rejects.toMatchObject({ code });
});

test("a quote that was changed on its way is refused by Jupiter", async () => {
  const quote = { ...(await readQuote(access, wish())), outAmount: "999999999" };
  const swap = readSwap(access, { quote, owner, payer, to });
  await expect(swap).rejects.toMatchObject({ code: "INVALID_QUOTE" });
});

test("a wrong key, too many questions, silence and nonsense have names of their own", async () => {
  const asked = () => readQuote(access, wish());
  access = { ...access, apiKey: "another key" };
  await expect(asked()).rejects.toMatchObject({ code: "HTTP_401" });
  access = { ...access, apiKey: market.apiKey };
  market.script = [(response) => say(response, 429, {}), (response) => response.destroy()];
  await expect(asked()).rejects.toMatchObject({ code: "RATE_LIMITED" });
  await expect(asked()).rejects.toMatchObject({ code: "AWAY" });
  market.script = [(response) => say(response, 200, { outAmount: "-1" })];
  await expect(asked()).rejects.toMatchObject({ code: "UNREADABLE" });
  market.script = [() => {}];
  access = { ...access, timeoutMs: 50 };
  await expect(asked()).rejects.toMatchObject({ code: "AWAY" });
});

test("an answer about another swap than was asked about is not taken", async () => {
  const other = await readQuote(access, wish({ amount: 20_000_000n }));
  market.script = [(response) => say(response, 200, other)];
  await expect(readQuote(access, wish())).rejects.toMatchObject({ code: "OTHER_QUOTE" });
});

test.each([
  ["STRANGE_SIGNER", () => [account(owner, true), account(to), account(thief, true)], undefined],
  ["STRANGE_ACCOUNT", () => [account(owner, true), account(thief)], undefined],
  ["STRANGE_PROGRAM", () => [account(owner, true), account(to)], TOKEN_PROGRAM],
])("instructions that could rob the house are refused: %s", async (code, accounts, program) => {
  const programId = program ?? "JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4";
  market.swap = { swapInstruction: { programId, accounts: accounts(), data: "AA==" } };
  await expect(swapOf()).rejects.toMatchObject({ code });
});

test("a route that needs lookup tables is refused: the house sends the old form", async () => {
  market.swap = { addressLookupTableAddresses: [address()] };
  await expect(swapOf()).rejects.toMatchObject({ code: "LOOKUP_TABLES" });
});
