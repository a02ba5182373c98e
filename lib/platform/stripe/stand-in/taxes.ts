import type { TaxAmount, TaxRate } from "./things";

/** The taxes on an amount, in cents, each rounded by itself. */
export function taxesOn(amount: number, rates: readonly TaxRate[]): TaxAmount[] {
  return rates.map((rate) => {
    const part = rate.inclusive
      ? Math.round((amount * rate.percentage) / (100 + rate.percentage))
      : Math.round((amount * rate.percentage) / 100);
    return {
      amount: part,
      tax_behavior: rate.inclusive ? "inclusive" : "exclusive",
      taxable_amount: rate.inclusive ? amount - part : amount,
      type: "tax_rate_details",
      tax_rate_details: { tax_rate: rate.id },
    };
  });
}

/** What taxes add to an amount: those that are part of it add nothing. */
export function addedBy(taxes: readonly TaxAmount[]): number {
  return taxes.reduce((sum, tax) => sum + (tax.tax_behavior === "exclusive" ? tax.amount : 0), 0);
}

export function allOf(taxes: readonly TaxAmount[]): number {
  return taxes.reduce((sum, tax) => sum + tax.amount, 0);
}

/** One line for each rate, as an invoice shows them. */
export function summed(taxes: readonly TaxAmount[]): TaxAmount[] {
  const byRate = new Map<string, TaxAmount>();
  for (const tax of taxes) {
    const known = byRate.get(tax.tax_rate_details.tax_rate);
    byRate.set(tax.tax_rate_details.tax_rate, {
      ...tax,
      amount: tax.amount + (known?.amount ?? 0),
      taxable_amount: tax.taxable_amount + (known?.taxable_amount ?? 0),
    });
  }
  return [...byRate.values()];
}
