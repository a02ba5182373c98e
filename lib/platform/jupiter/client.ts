import { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { z } from "zod";

export type JupiterAccess = {
  /** Where its API is, without a path: `https://api.jup.ag`. */
  url: string;
  apiKey?: string | undefined;
  timeoutMs?: number;
  /** Programs that its instructions may call; those of Jupiter's own when left out. */
  programs?: readonly string[];
};

/** Jupiter's swap program, and what it needs beside it: budgets and token accounts. None moves tokens itself. */
const PROGRAMS = [
  "JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4",
  "ComputeBudget111111111111111111111111111111",
  "ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL",
];

/** Jupiter said no, or said nothing that we understand. `code` is its own where it gave one. */
export class JupiterError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "JupiterError";
    this.code = code;
  }
}

const units = z.string().regex(/^\d{1,20}$/);
const Quote = z.looseObject({
  inputMint: z.string(),
  inAmount: units,
  outputMint: z.string(),
  outAmount: units,
  /** The least that the swap lets through on the chain. */
  otherAmountThreshold: units,
  swapMode: z.literal("ExactIn"),
  slippageBps: z.number().int().nonnegative(),
});
/** Goes back as it came: what is in it besides is Jupiter's own. */
export type JupiterQuote = z.output<typeof Quote>;

const Account = z.object({ pubkey: z.string(), isSigner: z.boolean(), isWritable: z.boolean() });
const Instruction = z.object({
  programId: z.string(),
  accounts: z.array(Account).max(64),
  data: z.base64(),
});
const Swap = z.object({
  computeBudgetInstructions: z.array(Instruction),
  setupInstructions: z.array(Instruction),
  swapInstruction: Instruction,
  cleanupInstruction: Instruction.nullish(),
  otherInstructions: z.array(Instruction).default([]),
  addressLookupTableAddresses: z.array(z.string()).default([]),
});
const Failure = z.object({
  error: z.string().optional(),
  message: z.string().optional(),
  errorCode: z.string().optional(),
});
const Prices = z.record(
  z.string(),
  z.looseObject({ usdPrice: z.number().positive(), decimals: z.number().int() }).nullable(),
);
const Found = z.array(
  z.looseObject({
    id: z.string(),
    stats24h: z
      .looseObject({ buyVolume: z.number().optional(), sellVolume: z.number().optional() })
      .nullish(),
  }),
);

type Wish = { inputMint: string; outputMint: string; amount: bigint; slippageBps: number };

/**
 * What Jupiter offers for exactly so much. Only routes that fit into a transaction of the old form: the
 * house adds its own fee payer and needs no lookup tables.
 */
export async function readQuote(access: JupiterAccess, wish: Wish): Promise<JupiterQuote> {
  const query = new URLSearchParams({
    inputMint: wish.inputMint,
    outputMint: wish.outputMint,
    amount: wish.amount.toString(),
    slippageBps: String(wish.slippageBps),
    swapMode: "ExactIn",
    asLegacyTransaction: "true",
  });
  const quote = await ask(access, `/swap/v1/quote?${query}`, Quote);
  const isOurs =
    quote.inputMint === wish.inputMint &&
    quote.outputMint === wish.outputMint &&
    BigInt(quote.inAmount) === wish.amount;
  if (!isOurs) throw new JupiterError("OTHER_QUOTE", "Jupiter answered for another swap.");
  return quote;
}

/** The instructions that carry a quote out, all signed by `owner` alone. */
export async function readSwap(
  access: JupiterAccess,
  { quote, owner, payer, to }: { quote: JupiterQuote; owner: string; payer: string; to: string },
): Promise<TransactionInstruction[]> {
  const swap = await ask(access, "/swap/v1/swap-instructions", Swap, {
    quoteResponse: quote,
    userPublicKey: owner,
    payer,
    destinationTokenAccount: to,
    asLegacyTransaction: true,
    wrapAndUnwrapSol: false,
  });
  if (swap.addressLookupTableAddresses.length > 0)
    throw new JupiterError("LOOKUP_TABLES", "Jupiter sent a route that needs lookup tables.");
  const all = [
    ...swap.computeBudgetInstructions,
    ...swap.setupInstructions,
    swap.swapInstruction,
    ...(swap.cleanupInstruction ? [swap.cleanupInstruction] : []),
    ...swap.otherInstructions,
  ];
  const strangers = all
    .flatMap(({ accounts }) => accounts)
    .filter(({ isSigner, pubkey }) => isSigner && pubkey !== owner && pubkey !== payer);
  if (strangers.length > 0)
    throw new JupiterError("STRANGE_SIGNER", "Jupiter wants the signature of somebody else.");
  const allowed = access.programs ?? PROGRAMS;
  if (all.some(({ programId }) => !allowed.includes(programId)))
    throw new JupiterError("STRANGE_PROGRAM", "Jupiter wants to call a program it never calls.");
  if (!swap.swapInstruction.accounts.some(({ pubkey }) => pubkey === to))
    throw new JupiterError("STRANGE_ACCOUNT", "Jupiter would send what is bought elsewhere.");
  return all.map(toInstruction);
}

/** Dollars for one whole token, as the market has it; null for a token it does not know. */
export async function readPrice(access: JupiterAccess, mint: string): Promise<number | null> {
  const prices = await ask(access, `/price/v3?ids=${mint}`, Prices);
  return prices[mint]?.usdPrice ?? null;
}

/** Dollars traded in 24 hours, bought and sold; null where Jupiter does not say. */
export async function readVolume(access: JupiterAccess, mint: string): Promise<number | null> {
  const found = await ask(access, `/tokens/v2/search?query=${mint}`, Found);
  const stats = found.find(({ id }) => id === mint)?.stats24h;
  return stats ? (stats.buyVolume ?? 0) + (stats.sellVolume ?? 0) : null;
}

function toInstruction({ programId, accounts, data }: z.output<typeof Instruction>) {
  return new TransactionInstruction({
    programId: new PublicKey(programId),
    keys: accounts.map(({ pubkey, ...rest }) => ({ ...rest, pubkey: new PublicKey(pubkey) })),
    data: Buffer.from(data, "base64"),
  });
}

async function ask<S extends z.ZodType>(
  { url, apiKey, timeoutMs = 10_000 }: JupiterAccess,
  path: string,
  schema: S,
  body?: object,
): Promise<z.output<S>> {
  const response = await fetch(new URL(path, url), {
    method: body ? "POST" : "GET",
    headers: {
      accept: "application/json",
      ...(body && { "content-type": "application/json" }),
      ...(apiKey && { "x-api-key": apiKey }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((cause: unknown) => {
    throw new JupiterError("AWAY", "Jupiter does not answer.", { cause });
  });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusalOf(response.status, json);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new JupiterError("UNREADABLE", "Jupiter answered something else.", { cause: parsed.error });
}

function refusalOf(status: number, json: unknown): JupiterError {
  const { errorCode, error, message } = Failure.safeParse(json).data ?? {};
  const code = status === 429 ? "RATE_LIMITED" : (errorCode ?? `HTTP_${status}`);
  return new JupiterError(code, error ?? message ?? `Jupiter answered ${status}.`);
}
