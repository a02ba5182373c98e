/** What is wrong, as a plain sentence. Thrown by a check, caught where the line is known. */
export class Wrong extends Error {}

export function must(isTrue: boolean, otherwise: string): asserts isTrue {
  if (!isTrue) throw new Wrong(otherwise);
}

/** Dollars with all six decimals: `10.078000 USD`. */
export function dollars(micros: bigint): string {
  const digits = micros.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)} USD`;
}
