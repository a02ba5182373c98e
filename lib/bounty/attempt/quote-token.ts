import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Id } from "@/lib/core/id";

const Quote = z.object({
  id: z.custom<Id<"quote">>((value) => typeof value === "string"),
  round: z.custom<Id<"round">>((value) => typeof value === "string"),
  user: z.custom<Id<"user">>((value) => typeof value === "string"),
  price: z.string(),
  /** Of several who pay together: what the price is below the full one. */
  discount: z.string().optional(),
  step: z.number().int(),
  issued: z.number().int(),
  expires: z.number().int(),
});
/** A price promised to one person. Times are milliseconds since 1970. */
export type Quote = z.output<typeof Quote>;

/** The promise in a form that only holders of the secret can make. */
export function sealQuote(quote: Quote, secret: string): string {
  const body = Buffer.from(JSON.stringify(quote)).toString("base64url");
  return `${body}.${signature(body, secret)}`;
}

/** The quote in a token signed with one of the secrets, or null. */
export function openQuote(token: string, secrets: readonly string[]): Quote | null {
  const [body = "", signed = "", ...rest] = token.split(".");
  if (rest.length > 0 || !secrets.some((secret) => matches(signed, signature(body, secret))))
    return null;
  return Quote.parse(JSON.parse(Buffer.from(body, "base64url").toString()));
}

function signature(body: string, secret: string): string {
  const key = hkdfSync("sha256", secret, "", "bounty quote", 32);
  return createHmac("sha256", Buffer.from(key)).update(body).digest("base64url");
}

function matches(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
