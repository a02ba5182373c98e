const topics: readonly [RegExp, string][] = [
  [/^your name is\b|^you are called\b|^you go by\b|^call(?:ed)? you\b/i, "name"],
  [/^you live in\b|^you (?:have )?moved to\b|^your home is\b/i, "home"],
  [/^you are (?:originally )?from\b/i, "origin"],
  [/^you are \d{1,3}(?: years old)?$|^you (?:just |recently )?turned \d/i, "age"],
  [/^your birthday is\b|^you were born on\b/i, "birthday"],
  [/^you are (?:married|single|divorced|engaged|widowed)\b/i, "marriage"],
  [/^you are (?:an? )?(?:strict )?(?:vegan|vegetarian|pescatarian)\b/i, "diet"],
];

/** What a memory is about where there can be one of it, such as `home` or `favourite colour`; else null. */
export function topicOf(memory: string): string | null {
  const text = memory.trim().replace(/[.!]+$/, "");
  const favourite = /^your (?:all-time )?favou?rite ([\p{L} ]{2,30}?) (?:is|are)\b/iu.exec(
    text,
  )?.[1];
  if (favourite) return `favourite ${favourite.toLowerCase()}`;
  const named = /^your ([\p{L}-]{2,20})(?:'s name is| is (?:called|named)) /iu.exec(text)?.[1];
  if (named) return `name of ${named.toLowerCase()}`;
  return topics.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
