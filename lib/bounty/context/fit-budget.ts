import { type ContextPart, contextParts, type ItemOf, type ShownContext } from "./contract";
import { writeContext, writeItem } from "./write-context";

const BYTES_A_TOKEN = 4;

/** How many tokens a text is counted as. An estimate that needs no model's own dictionary. */
export function tokensOf(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN);
}

/**
 * Keeps of each part what the budget has room for. The parts take turns, an item each, so that a
 * long one cannot push another out; within a part the first items are the most important.
 */
export function fitBudget(shown: ShownContext): ShownContext {
  const { budget } = shown.tokens;
  const fitted = structuredClone(shown);
  for (const name of contextParts) {
    fitted[name].items = [];
    fitted[name].left = shown[name].items.length;
  }
  let used = frameOf(shown);
  for (const [name, item] of inTurns(shown)) {
    const cost = tokensOf(`${writeItem(name, item)}\n`);
    if (used + cost > budget) continue;
    used += cost;
    (fitted[name].items as unknown[]).push(item);
    fitted[name].left -= 1;
  }
  fitted.tokens.used = tokensOf(writeContext(fitted));
  return fitted;
}

/** What the words around the items take where every part has some. */
function frameOf(shown: ShownContext): number {
  const whole = writeContext(shown);
  const items = contextParts.flatMap((name) =>
    shown[name].items.map((item) => writeItem(name, item)),
  );
  return tokensOf(whole) - tokensOf(items.join("\n")) + 2;
}

function inTurns(shown: ShownContext): [ContextPart, ItemOf<ContextPart>][] {
  const longest = Math.max(...contextParts.map((name) => shown[name].items.length));
  return Array.from({ length: longest }, (_, turn) =>
    contextParts.flatMap((name): [ContextPart, ItemOf<ContextPart>][] => {
      const item = shown[name].items[turn];
      return item ? [[name, item]] : [];
    }),
  ).flat();
}
