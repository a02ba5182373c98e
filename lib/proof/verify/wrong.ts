import { strictJson } from "../strict-json";

/** The line that is being read, or one from before that shows only now what is wrong with it. */
export type Place = "here" | "heading" | "checkpoint";

/** What is wrong, as a plain sentence. Thrown by a check, caught where the line is known. */
export class Wrong extends Error {
  constructor(
    sentence: string,
    readonly place: Place = "here",
  ) {
    super(sentence);
  }
}

export function must(isTrue: boolean, otherwise: string, place?: Place): asserts isTrue {
  if (!isTrue) throw new Wrong(otherwise, place);
}

/** Parses a line of JSON that has one reading only. */
export function parsed(text: string): unknown {
  try {
    return strictJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Wrong("This line is not JSON.");
    if (!(error instanceof TypeError)) throw error;
    throw new Wrong(`This line can be read in more than one way. ${error.message}`);
  }
}

/** Dollars with all six decimals: `10.078000 USD`. */
export function dollars(micros: bigint): string {
  const digits = micros.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)} USD`;
}
