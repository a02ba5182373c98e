import { setImmediate } from "node:timers/promises";
import { readFacts } from "./extract/read-facts";
import { passGate } from "./gate";

/** Messages that lead through most of the rules, and what they answer. */
const samples: readonly [message: string, asked: string][] = [
  ["Hi.", ""],
  ["26, why?", "How old are you?"],
  ["no, never learnt", "Do you drive?"],
  ["I live in Porto and my sister Ana works as a nurse.", ""],
  ["been a vet for 12 years, off to Lisbon in May with my wife", "What do you do?"],
];

/**
 * Compiles the patterns of the rules, which takes some tenths of a second, before the first message
 * needs them; what else waits goes on between the samples.
 */
export async function warmLearning(): Promise<void> {
  for (const [message, asked] of samples) {
    await setImmediate();
    passGate(readFacts(message, [], asked), message, [], asked);
  }
}
