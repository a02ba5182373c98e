import { z } from "zod";
import type { Faucet } from "./faucet";
import type { Node } from "./methods/method";
import { Address } from "./params";
import type { TransactionRecord } from "./transaction-record";

const micro = z
  .string()
  .regex(/^[1-9]\d{0,18}$/, "must be a whole number of the smallest unit")
  .transform(BigInt);
const Wish = z.union([
  z.strictObject({ address: Address, lamports: micro }),
  z.strictObject({ address: Address, usdc: micro }),
  z.strictObject({ address: Address, token: micro }),
  z.strictObject({ buybackAuthority: Address, pauser: Address }),
]);

/**
 * `POST /faucet`: test SOL, test USDC or tokens for whoever asks, and staking set up for whoever asks first.
 * No other network has this.
 */
export function faucetRoute({ faucet }: Node, body: string): { status: number; content: object } {
  const wish = Wish.safeParse(readJson(body));
  if (!wish.success)
    return {
      status: 400,
      content: { error: "Send an address with one of lamports, usdc and token, as text." },
    };
  try {
    const { signature } = give(faucet, wish.data);
    return { status: 200, content: { signature } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { status: 400, content: { error: error.message } };
  }
}

function give(faucet: Faucet, wish: z.output<typeof Wish>): TransactionRecord {
  if ("pauser" in wish) return faucet.foundToken(wish.buybackAuthority, wish.pauser);
  if ("usdc" in wish) return faucet.giveUsdc(wish.address, wish.usdc);
  if ("token" in wish) return faucet.giveToken(wish.address, wish.token);
  return faucet.giveSol(wish.address, wish.lamports);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
