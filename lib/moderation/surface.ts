/** What folding takes away and still tells how something is said. Their order is part of the weights. */
const signs = [
  /** Words in capitals. */
  (text: string) => share(text, /\b\p{Lu}{3,}\b/gu, /\b\p{L}{3,}\b/gu),
  (text: string) => atMost(3, text, /!/g),
  (text: string) => atMost(2, text, /[!?]{2,}/g),
  /** A swear word behind signs, such as "f&@k" or "b*tch". */
  (text: string) => atMost(2, text, /\b\p{L}+[*@#$%&]+\p{L}*\b/gu),
  /** Mockery, disgust and anger in a picture. */
  (text: string) => atMost(2, text, /[🖕🤡🤮🤢💩🐑🐷😡🤬]/gu),
  (text: string) => atMost(2, text, /[😂🤣😆🙄😏]/gu),
  (text: string) => atMost(2, text, /[❤💕😍🥰😘💋😊🙂🌹✨]/gu),
  (text: string) => atMost(2, text, /[@#]\p{L}\w+/gu),
  (text: string) => atMost(1, text, /\?\s*$/g),
  (text: string) => atMost(1, text, /\bI\b|\bmy\b|\bme\b/g),
  (text: string) => Math.min(1, text.length / 1_000),
  (text: string) => Math.max(0, 1 - text.length / 100),
];
export const surfaceCount = signs.length;

/** How strongly each sign is there, 0 to 1; in a text as it was written. */
export function surfaceOf(text: string): number[] {
  return signs.map((sign) => sign(text));
}

function atMost(most: number, text: string, pattern: RegExp): number {
  return Math.min(most, text.match(pattern)?.length ?? 0) / most;
}

function share(text: string, some: RegExp, all: RegExp): number {
  return (text.match(some)?.length ?? 0) / Math.max(1, text.match(all)?.length ?? 0);
}
