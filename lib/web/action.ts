import { z } from "zod";
import type { Context } from "@/lib/context";
import type { AppError } from "@/lib/core/errors";
import type { ActionResult } from "@/lib/core/result";
import { consume, type LimitName } from "@/lib/limit";
import { requestContext } from "./session";
import { refuseWhileStopping } from "./shutdown";
import { refusalOf } from "./status";

type Options = { limit?: LimitName };
/** Nothing to pass where the schema makes do with nothing. */
type Arguments<Input> = undefined extends Input ? [raw?: Input] : [raw: Input];

/**
 * Turns a command into a server action: parse, limit, run, translate. No action does anything
 * else. The command and its schema stay readable on the action, for the access test.
 */
export function defineAction<S extends z.ZodType, T>(
  schema: S,
  command: (ctx: Context, input: z.output<S>) => Promise<T>,
  { limit = "write" }: Options = {},
) {
  const action = async (...[raw]: Arguments<z.input<S>>): Promise<ActionResult<T>> => {
    const input = schema.safeParse(raw);
    if (!input.success) {
      const { fieldErrors } = z.flattenError(input.error);
      return { ok: false, code: "invalid", reason: "input.invalid", fields: filled(fieldErrors) };
    }
    try {
      refuseWhileStopping();
      const ctx = await requestContext();
      await consume(ctx, limit);
      return { ok: true, data: await command(ctx, input.data) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error; // A bug: let instrumentation and error.tsx have it.
      return refusedResult(refusal);
    }
  };
  return Object.assign(action, { schema, command });
}

function refusedResult({ code, reason, retryAfter, details }: AppError): ActionResult<never> {
  return {
    ok: false,
    code,
    reason,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(details ? { details } : {}),
  };
}

function filled(errors: Partial<Record<string, string[]>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, found]) => (found ? [[field, found]] : [])),
  );
}
