import { PublicKey } from "@solana/web3.js";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/env";
import { openRoleKeys } from "@/lib/onchain";
import {
  type JupiterAccess,
  JupiterError,
  readPrice,
  readQuote,
  readSwap,
  readVolume,
} from "@/lib/platform/jupiter";
import { createAssociatedTokenAccount } from "@/lib/platform/solana/spl/instructions";
import type { Market } from "./market";

const NANOS = 1e9;
const MICROS = 1e6;
/** The tightest limit that Jupiter is asked for: an offer that just passes leaves no room at all. */
const LEAST_BPS = 1;

/** The market of Solana as a whole, by Jupiter's HTTP API. */
export function jupiter(access: JupiterAccess = configured()): Market {
  return {
    source: "jupiter",
    async readSpot(_ctx, { mints }) {
      const [price, volume] = await Promise.all([
        asked(readPrice(access, mints.token)),
        readVolume(access, mints.token).catch(() => null),
      ]);
      const nanos = price === null ? 0n : BigInt(Math.round(price * NANOS));
      if (nanos <= 0n)
        throw new AppError(
          "unavailable",
          "token.no_market",
          "Jupiter knows no price of the token.",
        );
      return { price: nanos, volume: volume === null ? null : BigInt(Math.round(volume * MICROS)) };
    },
    async readOffer(ctx, { mints }, paid, { owner, to }) {
      const wish = { inputMint: mints.usdc, outputMint: mints.token, amount: paid };
      const first = await asked(readQuote(access, { ...wish, slippageBps: LEAST_BPS }));
      const units = BigInt(first.outAmount);
      return {
        paid,
        units,
        async swap(least) {
          const slippageBps = Math.max(LEAST_BPS, roomOf(units, least));
          const quote = await asked(readQuote(access, { ...wish, slippageBps }));
          if (BigInt(quote.otherAmountThreshold) < least)
            throw new AppError("conflict", "token.slippage", "The price moved while it was asked.");
          const payer = (await openRoleKeys(ctx)).of("crank").publicKey;
          const accounts = {
            owner: owner.toBase58(),
            payer: payer.toBase58(),
            to: to.toBase58(),
          };
          const swap = await asked(readSwap(access, { quote, ...accounts }));
          const mint = new PublicKey(mints.token);
          const prepare = createAssociatedTokenAccount({ payer, owner, mint });
          return { instructions: [prepare, ...swap], signers: ["buyback"] };
        },
      };
    },
  };
}

/** By how many basis points what is delivered may fall short of the offer. */
function roomOf(units: bigint, least: bigint): number {
  return units > least ? Number(((units - least) * 10_000n) / units) : 0;
}

/** What Jupiter refuses is no fault of ours: it is tried again later. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (!(error instanceof JupiterError)) throw error;
    throw new AppError("unavailable", "token.market_away", `${error.code}: ${error.message}`, {
      cause: error,
    });
  });
}

function configured(): JupiterAccess {
  const { JUPITER_URL: url, JUPITER_API_KEY: apiKey } = env();
  return { url, apiKey };
}
