import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

/** What Jupiter knows: two tokens, what one buys of the other, and a key that it asks for. */
export type JupiterMarket = {
  usdc: string;
  token: string;
  /** Units of the token for a million units of USDC, without any impact. */
  rate: bigint;
  apiKey: string;
  /** Answers before those of the market, in order. */
  script: (((response: ServerResponse) => void) | null)[];
  /** What a swap would be made of, where it is not what Jupiter makes. */
  swap?: object;
};

const JUPITER = "JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4";
const Wish = z.object({
  quoteResponse: z.looseObject({ inputMint: z.string(), outAmount: z.string(), seal: z.string() }),
  userPublicKey: z.string().min(32),
  destinationTokenAccount: z.string().min(32),
});

/** A real HTTP server on loopback that speaks Jupiter's API, and refuses what Jupiter refuses. */
export async function startJupiterServer(market: JupiterMarket) {
  const server = createServer(async (request, response) => {
    const scripted = market.script.shift();
    if (scripted) scripted(response);
    else await answer(request, response, market);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  market: JupiterMarket,
): Promise<void> {
  const url = new URL(request.url ?? "", "http://jupiter");
  const asked = url.searchParams;
  const answers: Record<string, () => Answer | Promise<Answer>> = {
    "/swap/v1/quote": () => quote(market, asked),
    "/swap/v1/swap-instructions": async () => swap(market, await bodyOf(request)),
    "/price/v3": () => [200, prices(market, asked)],
    "/tokens/v2/search": () => [200, tokens(market)],
  };
  const known = request.headers["x-api-key"] === market.apiKey;
  const unknown: Answer = known
    ? [404, { error: "Not found" }]
    : [401, { message: "Unauthorized" }];
  const found = known ? await answers[url.pathname]?.() : null;
  say(response, ...(found ?? unknown));
}

type Answer = [status: number, content: unknown];

function quote(market: JupiterMarket, asked: URLSearchParams): Answer {
  const [inputMint, outputMint] = [asked.get("inputMint"), asked.get("outputMint")];
  const amount = asked.get("amount") ?? "";
  if (!/^[1-9]\d*$/.test(amount))
    return [400, { error: "Query parameter amount cannot be parsed" }];
  if (inputMint === outputMint)
    return refuse("CIRCULAR_ARBITRAGE_IS_DISABLED", "Circular arbitrage is disabled");
  const known = [market.usdc, market.token];
  const stranger = [inputMint, outputMint].find((mint) => !mint || !known.includes(mint));
  if (stranger !== undefined)
    return refuse("TOKEN_NOT_TRADABLE", `The token ${stranger} is not tradable`);
  const out = (BigInt(amount) * market.rate) / 1_000_000n;
  if (out === 0n) return refuse("COULD_NOT_FIND_ANY_ROUTE", "Could not find any route");
  const slippageBps = Number(asked.get("slippageBps") ?? 50);
  const offer = {
    inputMint,
    inAmount: amount,
    outputMint,
    outAmount: `${out}`,
    otherAmountThreshold: `${(out * BigInt(10_000 - slippageBps)) / 10_000n}`,
    swapMode: "ExactIn",
    slippageBps,
    platformFee: null,
    priceImpactPct: "0",
    routePlan: [],
    seal: `${inputMint}:${out}`,
  };
  return [200, offer];
}

function swap(market: JupiterMarket, body: unknown): Answer {
  const wish = Wish.safeParse(body);
  if (!wish.success) return [422, { error: "Failed to deserialize the JSON body" }];
  const { quoteResponse: offer, userPublicKey, destinationTokenAccount } = wish.data;
  if (offer.seal !== `${offer.inputMint}:${offer.outAmount}`)
    return refuse("INVALID_QUOTE", "The quote was changed");
  const instruction = {
    programId: JUPITER,
    accounts: [
      { pubkey: userPublicKey, isSigner: true, isWritable: false },
      { pubkey: destinationTokenAccount, isSigner: false, isWritable: true },
    ],
    data: Buffer.from(offer.outAmount).toString("base64"),
  };
  const made = {
    computeBudgetInstructions: [],
    setupInstructions: [],
    swapInstruction: instruction,
    cleanupInstruction: null,
    otherInstructions: [],
    addressLookupTableAddresses: [],
    ...market.swap,
  };
  return [200, made];
}

function prices(market: JupiterMarket, asked: URLSearchParams) {
  const usdPrice = 1_000_000 / Number(market.rate);
  return asked.get("ids") === market.token
    ? { [market.token]: { usdPrice, blockId: 1, decimals: 6, priceChange24h: 0 } }
    : {};
}

const tokens = ({ token }: JupiterMarket) => [
  { id: token, stats24h: { buyVolume: 1_200.5, sellVolume: 300.25 } },
];

const refuse = (errorCode: string, error: string): Answer => [400, { errorCode, error }];

export function say(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(content));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    return null;
  }
}
