import { type AccountInfo, Keypair, type Logs, SystemProgram, Transaction } from "@solana/web3.js";
import { beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { startTestLocalnet, type TestLocalnet } from "@/lib/testing/localnet";
import { associatedTokenAddress, TOKEN_PROGRAM } from "../spl/addresses";

let net: TestLocalnet;
let client: Client;
const bob = Keypair.generate().publicKey;

beforeEach(async () => {
  net = await startTestLocalnet();
  client = await dial(net.wsUrl);
});

type Message = { id?: number; method?: string; result?: unknown; params?: Params; error?: object };
type Params = { subscription: number; result: { context: { slot: number }; value: unknown } };
type Client = {
  ask(method: string, ...params: unknown[]): Promise<Message>;
  /** All that was told so far. A question is answered after what happened before it. */
  told(): Promise<Message[]>;
};

async function dial(url: string, origin?: string): Promise<Client> {
  const socket = new WebSocket(url, origin ? { origin } : {});
  const heard: Message[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  socket.on("message", (data) => {
    const message: Message = JSON.parse(data.toString());
    if (message.id === undefined) heard.push(message);
    else waiting.get(message.id)?.(message);
  });
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  let id = 0;
  const ask = (method: string, ...params: unknown[]) => {
    id += 1;
    const answered = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    return answered;
  };
  return {
    ask,
    async told() {
      await ask("getHealth");
      await ask("getHealth"); // what is told at once is told after the answer
      return heard.splice(0);
    },
  };
}

const processed = { commitment: "processed", encoding: "base64" };

test("an account is told at the commitment that was asked for", async () => {
  const early = await client.ask("accountSubscribe", bob.toBase58(), processed);
  const late = await client.ask("accountSubscribe", bob.toBase58(), { encoding: "base64" });
  net.faucet.giveSol(bob, 5_000_000n);
  const [first, ...more] = await client.told();
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    method: "accountNotification",
    params: { subscription: early.result, result: { value: { lamports: 5_000_000 } } },
  });
  net.network.advance(2);
  expect(await client.told()).toEqual([]);
  net.network.advance(1);
  const [final] = await client.told();
  expect(final).toMatchObject({
    params: { subscription: late.result, result: { value: { lamports: 5_000_000 } } },
  });
});

test("a signature is told once, when it has got so far, and at once when it has already", async () => {
  const { signature } = net.faucet.giveSol(bob, 5_000_000n);
  await client.ask("signatureSubscribe", signature, { commitment: "confirmed" });
  expect(await client.told()).toEqual([]);
  net.network.advance(5);
  const told = await client.told();
  expect(told).toHaveLength(1);
  expect(told[0]?.params?.result.value).toEqual({ err: null });
  await client.ask("signatureSubscribe", signature, { commitment: "finalized" });
  expect(await client.told()).toHaveLength(1);
  net.network.advance(5);
  expect(await client.told()).toEqual([]);
});

test("slots and roots are told as they pass", async () => {
  await client.ask("slotSubscribe");
  await client.ask("rootSubscribe");
  net.network.advance(4);
  const told = await client.told();
  expect(told.map(({ method, params }) => [method, params?.result])).toEqual([
    ["slotNotification", { slot: 5, parent: 4, root: 2 }],
    ["rootNotification", 2],
  ]);
});

test("logs are told to those who asked for them", async () => {
  await client.ask("logsSubscribe", { mentions: [bob.toBase58()] }, processed);
  net.faucet.giveSol(Keypair.generate().publicKey, 5_000_000n);
  expect(await client.told()).toEqual([]);
  const { signature } = net.faucet.giveSol(bob, 5_000_000n);
  const [told] = await client.told();
  expect(told?.params?.result.value).toMatchObject({ signature, err: null });
  await client.ask("logsSubscribe", "all", processed);
  net.faucet.giveSol(Keypair.generate().publicKey, 5_000_000n);
  expect(await client.told()).toHaveLength(1);
});

test("a program's accounts are told, those that match", async () => {
  const filters = [{ dataSize: 165 }];
  await client.ask("programSubscribe", TOKEN_PROGRAM.toBase58(), { ...processed, filters });
  net.faucet.giveUsdc(bob, 1_000_000n);
  const told = await client.told(); // and not of the mint, which changed too
  expect(told.map(({ params }) => params?.result.value)).toMatchObject([
    { pubkey: associatedTokenAddress(bob, net.usdcMint).toBase58(), account: { space: 165 } },
  ]);
});

test("who has enough is told no more", async () => {
  const { result } = await client.ask("accountSubscribe", bob.toBase58(), processed);
  expect(await client.ask("accountUnsubscribe", result)).toMatchObject({ result: true });
  net.faucet.giveSol(bob, 5_000_000n);
  expect(await client.told()).toEqual([]);
  const again = await client.ask("accountUnsubscribe", result);
  expect(again).toMatchObject({ error: { code: -32602 } });
});

test("what cannot be subscribed to is an unknown method, and wrong wishes are refused", async () => {
  expect(await client.ask("moonSubscribe")).toMatchObject({ error: { code: -32601 } });
  expect(await client.ask("accountSubscribe", "moon")).toMatchObject({ error: { code: -32602 } });
  expect(await client.ask("logsSubscribe", { mentions: [] })).toMatchObject({
    error: { code: -32602 },
  });
});

test("a page from elsewhere gets no websocket", async () => {
  await expect(dial(net.wsUrl, "https://evil.example")).rejects.toThrow(/401|403/);
  await expect(dial(net.wsUrl, "http://localhost:3000")).resolves.toBeDefined();
});

test("the chain's own library hears of accounts and logs", async () => {
  const connection = net.connect("processed");
  const alice = Keypair.generate();
  net.faucet.giveSol(alice.publicKey, 1_000_000_000n);
  const account = new Promise<AccountInfo<Buffer>>((resolve) =>
    connection.onAccountChange(bob, resolve, { commitment: "processed" }),
  );
  const logs = new Promise<Logs>((resolve) => connection.onLogs(bob, resolve, "processed"));
  const slots = new Promise<void>((resolve) => {
    connection.onSlotChange(() => resolve());
  });
  // The library says nothing when it has subscribed: slots pass until it hears of one.
  const passing = setInterval(() => net.network.advance(1), 10);
  await slots;
  clearInterval(passing);
  const transaction = new Transaction().add(
    SystemProgram.transfer({ fromPubkey: alice.publicKey, toPubkey: bob, lamports: 5_000_000 }),
  );
  const signature = await connection.sendTransaction(transaction, [alice]);
  expect((await account).lamports).toBe(5_000_000);
  expect((await logs).signature).toBe(signature);
});
