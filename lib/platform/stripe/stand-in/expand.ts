import type { Desk } from "./desk";
import { shown } from "./desk";
import { Refusal } from "./refusal";
import * as kept from "./repository";
import type { Kind, Thing } from "./things";

type Json = Record<string, unknown>;

const kinds: Record<string, Kind> = {
  cus: "customer",
  prod: "product",
  price: "price",
  txr: "tax_rate",
  pm: "payment_method",
  pi: "payment_intent",
  ch: "charge",
  in: "invoice",
  sub: "subscription",
};
const DEPTH = 4;

/** Puts whole objects where the answer holds their ids, as `expand` asks. */
export async function expanded(desk: Desk, body: Json, paths: readonly string[]): Promise<Json> {
  let result = body;
  for (const path of paths) {
    const parts = path.split(".");
    if (parts.length > DEPTH)
      throw new Refusal("You cannot expand more than 4 levels of a property.", { param: "expand" });
    result = await along(desk, result, parts, path);
  }
  return result;
}

async function along(
  desk: Desk,
  body: Json,
  [part = "", ...rest]: string[],
  path: string,
): Promise<Json> {
  if (part === "payments" && body.object === "invoice" && typeof body.id === "string")
    return { ...body, payments: await paymentsOf(desk, body.id) };
  if (!(part in body))
    throw new Refusal(`This property cannot be expanded (${path}).`, { param: "expand" });
  return { ...body, [part]: await into(desk, body[part], rest, path) };
}

async function into(desk: Desk, value: unknown, rest: string[], path: string): Promise<unknown> {
  if (value === null) return null;
  if (Array.isArray(value)) {
    const all: unknown[] = [];
    for (const item of value) all.push(await into(desk, item, rest, path));
    return all;
  }
  const whole = typeof value === "string" ? await load(desk, value, path) : (value as Json);
  return rest.length === 0 ? whole : along(desk, whole, rest, path);
}

async function load(desk: Desk, id: string, path: string): Promise<Json> {
  const kind = kinds[id.split("_")[0] ?? ""];
  const thing: Thing | null = kind ? await kept.find(desk.client, kind, id) : null;
  if (!thing) throw new Refusal(`This property cannot be expanded (${path}).`, { param: "expand" });
  return shown(thing);
}

async function paymentsOf(desk: Desk, invoice: string): Promise<object> {
  const data = await kept.findAll(desk.client, "invoice_payment", { invoice });
  return { object: "list", data, has_more: false, url: `/v1/invoice_payments?invoice=${invoice}` };
}
