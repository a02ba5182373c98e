import { hash, verify } from "@node-rs/argon2";
import { keysFor } from "../secrets";

/** As for passwords; the deployment's key makes up for there being only ten thousand PINs. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const PURPOSE = "pin";

/** argon2id of a PIN, with parameters and salt. */
export function hashPin(pin: string): Promise<string> {
  return hash(pin, { ...cost, secret: keysFor(PURPOSE)[0] });
}

/** `old`: right, but hashed under the deployment's secret before this one. */
export async function isPin(stored: string, pin: string): Promise<"right" | "old" | "wrong"> {
  for (const [index, secret] of keysFor(PURPOSE).entries())
    if (await verify(stored, pin, { secret })) return index === 0 ? "right" : "old";
  return "wrong";
}
