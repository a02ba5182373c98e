/** What roles and ends of messages take, in tokens each. */
const PER_MESSAGE = 8;

type Shown = { system: string; messages: readonly { content: string }[] };

/** Tokens that no usual tokeniser exceeds: three bytes each. */
export function tokensAtMost({ system, messages }: Shown): number {
  const bytes = [system, ...messages.map(({ content }) => content)].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    0,
  );
  return Math.ceil(bytes / 3) + PER_MESSAGE * (messages.length + 1);
}

/** Tokens as they usually come: four characters each. What a cut reply is counted by. */
export function tokensUsually({ system, messages }: Shown): number {
  return [system, ...messages.map(({ content }) => content)].reduce(
    (sum, text) => sum + tokensIn(text),
    0,
  );
}

export function tokensIn(text: string): number {
  return Math.ceil(text.length / 4);
}
