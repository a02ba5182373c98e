import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Context } from "@/lib/context";
import type { ActionResult } from "@/lib/core/result";
import { defineAction } from "./action";

/**
 * An action of a plain form, which the browser sends by itself while the page is not awake yet, or
 * has no scripts: the fields are the input, and the page is shown again with what came of it.
 * @param goTo where to go next on this site; null to stay
 */
export function defineFormAction<S extends z.ZodType, T>(
  schema: S,
  command: (ctx: Context, input: z.output<S>) => Promise<T>,
  { goTo = () => null }: { goTo?: (done: T) => string | null } = {},
) {
  const run = defineAction(schema, command);
  const action = async (
    _before: ActionResult<T> | null,
    form: FormData,
  ): Promise<ActionResult<T>> => {
    const result = await run(Object.fromEntries(form) as z.input<S> & {});
    const next = result.ok ? goTo(result.data) : null;
    if (next !== null) redirect(next);
    refresh();
    return result;
  };
  return Object.assign(action, { schema, command });
}
