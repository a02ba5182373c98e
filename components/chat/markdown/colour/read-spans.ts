/** Words of one kind; null where they are of none. */
export type Span = { text: string; kind: string | null };

const signs: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

/** What Highlight.js writes, as words with their kinds: nothing of it becomes markup of the page. */
export function readSpans(html: string): Span[] {
  const spans: Span[] = [];
  const open: (string | null)[] = [];
  for (const [, opened, closed, words] of html.matchAll(
    /<span class="([^"]*)">|(<\/span>)|([^<]+)/g,
  )) {
    if (opened !== undefined) open.push(kindIn(opened) ?? open.at(-1) ?? null);
    else if (closed !== undefined) open.pop();
    else if (words !== undefined) spans.push({ text: plain(words), kind: open.at(-1) ?? null });
  }
  return spans;
}

function kindIn(classes: string): string | null {
  return /^hljs-([a-z_-]+)/.exec(classes)?.[1] ?? null;
}

function plain(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => signs[sign] ?? sign);
}
