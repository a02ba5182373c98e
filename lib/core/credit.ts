/** One credit in the ledger's minor unit, 1e-6 credit. */
export const credit = 1_000_000n;
const cent = credit / 100n;

/**
 * Credits with two decimals, for people: `1,234.56`, and `10` where there are none. With a true
 * minus (U+2212). Cut towards zero, so that nothing shown promises more than is there.
 */
export function formatCredits(micros: bigint): string {
  const size = micros < 0n ? -micros : micros;
  const cents = (size % credit) / cent;
  const fraction = cents === 0n ? "" : `.${cents.toString().padStart(2, "0")}`;
  return `${size >= cent ? sign(micros) : ""}${whole(size)}${fraction}`;
}

/** Credits as they are, cut nowhere: `0.123456`, `10`. */
export function formatExactCredits(micros: bigint): string {
  const size = micros < 0n ? -micros : micros;
  const fraction = (size % credit).toString().padStart(6, "0").replace(/0+$/, "");
  return `${sign(micros)}${whole(size)}${fraction === "" ? "" : `.${fraction}`}`;
}

function sign(micros: bigint): string {
  return micros < 0n ? "\u2212" : "";
}

function whole(size: bigint): string {
  return (size / credit).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
