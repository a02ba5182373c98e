import { z } from "zod";
import type { Node } from "./methods/method";
import { Address } from "./params";

const micro = z
  .string()
  .regex(/^[1-9]\d{0,18}$/, "must be a whole number of the smallest unit")
  .transform(BigInt);
const Wish = z.union([
  z.strictObject({ address: Address, lamports: micro }),
  z.strictObject({ address: Address, usdc: micro }),
]);

/** `POST /faucet`: test SOL or test USDC for whoever asks. No other network has this. */
export function faucetRoute({ faucet }: Node, body: string): { status: number; content: object } {
  const wish = Wish.safeParse(readJson(body));
  if (!wish.success)
    return {
      status: 400,
      content: { error: "Send an address with either lamports or usdc, as text." },
    };
  try {
    const record =
      "usdc" in wish.data
        ? faucet.giveUsdc(wish.data.address, wish.data.usdc)
        : faucet.giveSol(wish.data.address, wish.data.lamports);
    return { status: 200, content: { signature: record.signature } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { status: 400, content: { error: error.message } };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
