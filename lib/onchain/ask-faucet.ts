import { z } from "zod";
import type { Chain } from "./chain";
import { untilConfirmed } from "./until-confirmed";

const Answer = z.object({ signature: z.string().optional(), error: z.string().optional() });
/** For so many blocks a transaction may land after it was signed. */
const BLOCKS = 150;

/**
 * Test money from the development network's own faucet, in the smallest units; it is there when this returns.
 * @throws Error where the faucet refuses or does not answer
 */
export async function askFaucet(
  { rpcUrl, connection }: Chain,
  wish: Record<string, string>,
): Promise<void> {
  const lastValid = (await connection.getBlockHeight("confirmed")) + BLOCKS;
  const response = await fetch(new URL("/faucet", rpcUrl), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
    signal: AbortSignal.timeout(10_000),
  });
  const { signature, error } = Answer.parse(await response.json());
  if (!signature) throw new Error(`The faucet says no: ${error ?? response.status}`);
  await untilConfirmed(connection, signature, lastValid);
}
