import type { z } from "zod";
import type { Faucet } from "../faucet";
import type { Network } from "../network";
import { parse } from "../params";

export type Node = { network: Network; faucet: Faucet };
export type Method = (node: Node, params: unknown[]) => unknown;

/** A method of the protocol: what it takes, and what it answers. */
export function method<Schema extends z.ZodTuple>(
  schema: Schema,
  answer: (node: Node, params: z.output<Schema>) => unknown,
): Method {
  const count = schema.def.items.length;
  return (node, params) => {
    const padded = Array.from({ length: Math.max(count, params.length) }, (_, i) => params[i]);
    return answer(node, parse(schema, padded) as z.output<Schema>);
  };
}
