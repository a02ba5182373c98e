import { z } from "zod";
import type { Raw } from "./form";
import { invalid, type Refusal } from "./refusal";

/** What a form can hold, as the API means it. */
export const words = z.string().min(1);
export const whole = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number);
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");
/** An empty value takes a name out again. */
export const metadata = z.record(z.string().max(40), z.string().max(500));
export const address = z.strictObject({
  city: z.string().optional(),
  country: z.string().optional(),
  line1: z.string().optional(),
  line2: z.string().optional(),
  postal_code: z.string().optional(),
  state: z.string().optional(),
});
export const page = {
  limit: whole.pipe(z.number().min(1).max(100)).optional(),
  starting_after: words.optional(),
  ending_before: words.optional(),
};

const anywhere = { expand: z.array(words).optional() };

/** Checks parameters as Stripe does: what it does not know, it refuses. */
export function readParams<S extends z.ZodRawShape>(shape: S, raw: Raw) {
  const parsed = z.strictObject({ ...shape, ...anywhere }).safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (!issue) throw parsed.error;
  throw refusalOf(issue, raw);
}

type Issue = z.core.$ZodIssue;

function refusalOf(issue: Issue, raw: Raw): Refusal {
  if (issue.code === "unrecognized_keys") {
    const name = nameOf([...issue.path, issue.keys[0] ?? ""]);
    return invalid(`Received unknown parameter: ${name}`, name, "parameter_unknown");
  }
  const name = nameOf(issue.path);
  const given = at(raw, issue.path);
  if (given === undefined)
    return invalid(`Missing required param: ${name}.`, name, "parameter_missing");
  if (given === "")
    return invalid(`You passed an empty string for '${name}'.`, name, "parameter_invalid_empty");
  const value = typeof given === "string" ? given : JSON.stringify(given);
  if (issue.code === "invalid_format")
    return invalid(`Invalid integer: ${value}`, name, "parameter_invalid_integer");
  return invalid(`Invalid ${name}: ${value}`, name);
}

function nameOf(path: readonly PropertyKey[]): string {
  const [head = "", ...rest] = path.map(String);
  return head + rest.map((part) => `[${part}]`).join("");
}

function at(raw: Raw, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part],
    raw,
  );
}
