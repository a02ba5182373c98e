const acts = /(?<!\*)\*(?!\*)([^*\n]+)\*(?!\*)/;

/** A greeting outside a chat: what is done stands between stars, and is set in italics. */
export function SpokenWords({ text }: { text: string }) {
  return text.split(acts).map((part, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
    place % 2 === 1 ? <em key={place}>{part}</em> : part,
  );
}
