import { clustersOf } from "./clusters";
import type { Message } from "./messages";
import { rank } from "./rank";

const folds = 5;
const heldOutShare = 0.1;

export type Place = { fold: number; heldOut: boolean };

/** Which fold each message is in, and whether it is kept out of training for good. */
export function splitMessages(messages: readonly Message[]): Place[] {
  return clustersOf(messages.map(({ text }) => text)).map((first) => {
    const name = messages[first]?.id;
    return {
      fold: Math.floor(rank(`fold ${name}`) * folds),
      heldOut: rank(`held out ${name}`) < heldOutShare,
    };
  });
}
