import { z } from "zod";
import { type Desk, get, listOf, made, merged, named, save, tell } from "./desk";
import type { Raw } from "./form";
import { flag, metadata, page, readParams, whole, words } from "./params";
import { invalid } from "./refusal";
import * as kept from "./repository";
import type { Price, Product, TaxRate } from "./things";

/** What the shop sells in; the real service takes many more. */
const currencies = ["usd", "eur", "gbp", "chf"] as const;
export const currency = z.string().transform((value) => value.toLowerCase());

export function requireCurrency(given: string): string {
  if (currencies.some((known) => known === given)) return given;
  throw invalid(
    `Invalid currency: ${given}. Stripe currently supports these currencies: ${currencies.join(", ")}`,
    "currency",
  );
}

export async function createProduct(desk: Desk, raw: Raw): Promise<Product> {
  const { name, metadata: data } = readParams({ name: words, metadata: metadata.optional() }, raw);
  return newProduct(desk, name, data);
}

async function newProduct(desk: Desk, name: string, data: Record<string, string> = {}) {
  return tell<"product">(desk, "product.created", {
    ...made(desk, "prod", "product"),
    active: true,
    metadata: data,
    name,
  });
}

const priceFields = {
  currency,
  lookup_key: words.max(200).optional(),
  metadata: metadata.optional(),
  nickname: words.optional(),
  product: words.optional(),
  product_data: z
    .strictObject({ name: words, metadata: metadata.optional(), tax_code: words.optional() })
    .optional(),
  recurring: z
    .strictObject({ interval: z.enum(["month", "year"]), interval_count: whole.optional() })
    .optional(),
  tax_behavior: z.enum(["inclusive", "exclusive", "unspecified"]).optional(),
  transfer_lookup_key: flag.optional(),
  unit_amount: whole.pipe(z.number().min(0).max(99_999_999)),
};

export async function createPrice(desk: Desk, raw: Raw): Promise<Price> {
  const params = readParams(priceFields, raw);
  requireCurrency(params.currency);
  await takeKeyFromOther(desk, params.lookup_key, params.transfer_lookup_key === true);
  const { recurring } = params;
  return tell<"price">(desk, "price.created", {
    ...made(desk, "price", "price"),
    active: true,
    currency: params.currency,
    lookup_key: params.lookup_key ?? null,
    metadata: params.metadata ?? {},
    product: await productOf(desk, params),
    recurring: recurring
      ? { interval: recurring.interval, interval_count: recurring.interval_count ?? 1 }
      : null,
    tax_behavior: params.tax_behavior ?? "unspecified",
    type: recurring ? "recurring" : "one_time",
    unit_amount: params.unit_amount,
  });
}

type ProductChoice = {
  product?: string | undefined;
  product_data?: { name: string; metadata?: Record<string, string> | undefined } | undefined;
};

async function productOf(desk: Desk, { product, product_data: data }: ProductChoice) {
  if (product) return (await named(desk, "product", product, "product")).id;
  if (data) return (await newProduct(desk, data.name, data.metadata)).id;
  throw invalid(
    "You must specify either `product` or `product_data` when creating a price.",
    "product",
    "parameter_missing",
  );
}

async function takeKeyFromOther(desk: Desk, key: string | undefined, transfer: boolean) {
  if (key === undefined) return;
  const [holder] = await kept.findAll(desk.client, "price", { lookup_key: key });
  if (!holder) return;
  if (!transfer)
    throw invalid(`A price (\`${holder.id}\`) already uses that lookup key.`, "lookup_key");
  await save(desk, { ...holder, lookup_key: null });
}

export async function updatePrice(desk: Desk, raw: Raw, id: string): Promise<Price> {
  const price = await get(desk, "price", id);
  const params = readParams({ active: flag.optional(), metadata: metadata.optional() }, raw);
  return tell<"price">(desk, "price.updated", {
    ...price,
    active: params.active ?? price.active,
    metadata: merged(price.metadata, params.metadata),
  });
}

export async function listPrices(desk: Desk, raw: Raw) {
  const fields = {
    active: flag.optional(),
    lookup_keys: z.array(words).max(10).optional(),
    ...page,
  };
  const { active, lookup_keys: keys, ...cursor } = readParams(fields, raw);
  const all = await kept.findAll(desk.client, "price", active === undefined ? {} : { active });
  const fits = all.filter(
    (price) => !keys || (price.lookup_key && keys.includes(price.lookup_key)),
  );
  return listOf("/v1/prices", fits, cursor);
}

export async function createTaxRate(desk: Desk, raw: Raw): Promise<TaxRate> {
  const fields = {
    country: words.length(2).optional(),
    display_name: words.max(50),
    inclusive: flag,
    metadata: metadata.optional(),
    percentage: z
      .string()
      .regex(/^\d{1,2}(\.\d{1,4})?$/)
      .transform(Number),
  };
  const { country, metadata: data, ...params } = readParams(fields, raw);
  return tell<"tax_rate">(desk, "tax_rate.created", {
    ...made(desk, "txr", "tax_rate"),
    active: true,
    country: country ?? null,
    metadata: data ?? {},
    ...params,
  });
}

export async function listTaxRates(desk: Desk, raw: Raw) {
  const fields = { active: flag.optional(), inclusive: flag.optional(), ...page };
  const { active, inclusive, ...cursor } = readParams(fields, raw);
  const wanted = Object.entries({ active, inclusive }).filter(([, value]) => value !== undefined);
  const all = await kept.findAll(desk.client, "tax_rate", Object.fromEntries(wanted));
  return listOf("/v1/tax_rates", all, cursor);
}
