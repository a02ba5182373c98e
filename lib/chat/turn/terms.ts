import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import {
  type BurnOrder,
  type PriceTerms,
  priceOfTurn,
  type TurnRates,
} from "@/lib/credit/contract";
import { readSettings } from "@/lib/settings";

/** The numbers that a turn is asked and priced by. Times are milliseconds. */
export type Terms = {
  rates: TurnRates;
  burnOrder: BurnOrder;
  replyTokensMax: number;
  promptTokensMax: number;
  silenceMs: number;
  timeoutMs: number;
  factors: ReadonlyMap<string, number>;
  breakMinutes: number;
};

const WHOLE = 10_000;

export async function readTerms(db: Db | Tx): Promise<Terms> {
  const set = await readSettings(db, [
    "credit.per_thousand_tokens",
    "credit.turn_least",
    "credit.burn_order",
    "chat.reply_tokens_max",
    "chat.prompt_tokens_max",
    "chat.silence_seconds",
    "chat.turn_seconds",
    "chat.model_factors",
    "chat.break_minutes",
  ]);
  return {
    rates: {
      perThousandTokens: BigInt(set["credit.per_thousand_tokens"]),
      least: BigInt(set["credit.turn_least"]),
    },
    burnOrder: set["credit.burn_order"],
    replyTokensMax: set["chat.reply_tokens_max"],
    promptTokensMax: set["chat.prompt_tokens_max"],
    silenceMs: set["chat.silence_seconds"] * 1_000,
    timeoutMs: set["chat.turn_seconds"] * 1_000,
    factors: factorsIn(set["chat.model_factors"]),
    breakMinutes: set["chat.break_minutes"],
  };
}

function factorsIn(list: string): Map<string, number> {
  const entries = list.split(",").filter(Boolean);
  return new Map(
    entries.map((entry) => {
      const at = entry.lastIndexOf("=");
      return [entry.slice(0, at), Number(entry.slice(at + 1))];
    }),
  );
}

export function factorOf({ factors }: Terms, model: string): number {
  return factors.get(model) ?? WHOLE;
}

/** Micro-credits for these tokens. */
export function priceFor(
  { rates }: Terms,
  { inputTokens, outputTokens }: { inputTokens: number; outputTokens: number },
  { discountBasisPoints, factorBasisPoints }: PriceTerms,
): bigint {
  const turn = { inputTokens, outputTokens, discountBasisPoints, factorBasisPoints };
  return priceOfTurn(turn, rates);
}
