import type { z } from "zod";
import type { SecondStep, SignedIn } from "@/lib/auth/contract";
import type { Context } from "@/lib/context";
import { defineAction } from "./action";
import { dropSession, storeSession } from "./session";
import { rememberVisit } from "./visit-cookie";

/**
 * An action whose command opens a session: the browser gets its cookie, the page only the name. Or
 * it asks for a second step, and the page what to bring to it.
 */
export function defineSessionAction<S extends z.ZodType>(
  schema: S,
  command: (ctx: Context, input: z.output<S>) => Promise<SignedIn | SecondStep>,
) {
  const action = defineAction(schema, async (ctx, input) => {
    const session = await command(ctx, input);
    if ("secondStep" in session) return { secondStep: session.secondStep };
    await storeSession(session);
    return { handle: session.handle };
  });
  // The cookie is the edge's business: what the access test calls is the command itself.
  return Object.assign(action, { command });
}

/** An action whose command ends the session that asks. */
export function defineSignOutAction<S extends z.ZodType>(
  schema: S,
  command: (ctx: Context, input: z.output<S>) => Promise<void>,
) {
  const action = defineAction(schema, async (ctx, input) => {
    await command(ctx, input);
    await dropSession();
  });
  return Object.assign(action, { command });
}

/** An action whose command sends people to another place: the browser remembers that it left. */
export function defineVisitAction<S extends z.ZodType>(
  schema: S,
  command: (ctx: Context, input: z.output<S>) => Promise<{ url: string; state: string }>,
) {
  const action = defineAction(schema, async (ctx, input) => {
    const { url, state } = await command(ctx, input);
    await rememberVisit(state);
    return { url };
  });
  return Object.assign(action, { command });
}
