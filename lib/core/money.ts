/** One US dollar in the ledger's minor unit, 1e-6 USD. */
export const usd = 1_000_000n;
const cent = usd / 100n;

/**
 * Dollars with two decimals, for people: `$1,234.56`, with a true minus (U+2212).
 * Cents are cut towards zero, so a shown sum never promises more than is there.
 */
export function formatUsd(micros: bigint): string {
  const { sign, whole, cents } = usdParts(micros);
  return `${sign}$${whole}.${cents}`;
}

/** Dollars with all six decimals, for arithmetic that people may want to check: `$10.078000`. */
export function formatExactUsd(micros: bigint): string {
  const size = micros < 0n ? -micros : micros;
  const fraction = (size % usd).toString().padStart(6, "0");
  return `${micros < 0n ? "\u2212" : ""}$${usdParts(size).whole}.${fraction}`;
}

/** Whether cents cannot say it: such an amount is shown with all six decimals where people may add up. */
export function hasFractionOfCent(micros: bigint): boolean {
  return micros % cent !== 0n;
}

/** Dollars as they are, cut nowhere: `$10.00`, and `$10.078000` where cents cannot say it. */
export function formatFullUsd(micros: bigint): string {
  return hasFractionOfCent(micros) ? formatExactUsd(micros) : formatUsd(micros);
}

/** The four decimals after the cents, without a sign: `8000`. */
export function decimalsAfterCents(micros: bigint): string {
  const size = micros < 0n ? -micros : micros;
  return (size % cent).toString().padStart(4, "0");
}

/** The same figure in parts, for the large display: sign, grouped dollars, two digits of cents. */
export function usdParts(micros: bigint): { sign: "" | "\u2212"; whole: string; cents: string } {
  const size = micros < 0n ? -micros : micros;
  const whole = (size / usd).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const cents = ((size % usd) / cent).toString().padStart(2, "0");
  return { sign: micros < 0n && size >= cent ? "\u2212" : "", whole, cents };
}

/**
 * Cents for a list of parts such that the shown parts add up to the shown sum:
 * the last part takes the remainder. Amounts and results are micro-USD.
 */
export function shownParts(parts: readonly bigint[]): bigint[] {
  const shown = parts.map((part) => part - (part % cent));
  const sum = parts.reduce((total, part) => total + part, 0n);
  const rest = sum - (sum % cent) - shown.reduce((total, part) => total + part, 0n);
  return shown.map((part, index) => (index === shown.length - 1 ? part + rest : part));
}
