type About = { file: string; title: string; says: string };

const look =
  "body{font:16px/1.55 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d1810;background:#f6f0e3}" +
  "dl{margin:0 0 1rem;display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.2rem 1rem}dt{color:#50462f}" +
  "dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}article{border-top:1px solid #dbd0b8;padding:.8rem 0}";

/** The page that leads to all the others. */
export function indexPage(
  parts: readonly About[],
  { handle, at }: { handle: string; at: Date },
): string {
  const items = parts.map(
    ({ file, title, says }) =>
      `<dt><a href="${file}.html">${escaped(title)}</a></dt><dd>${escaped(says)} <a href="data/${file}.json">JSON</a></dd>`,
  );
  return page(
    "Your data",
    `<p>All that Anubis keeps about ${escaped(handle)}, as of ${at.toISOString()}. Each part is a page to read and a JSON file for programs.</p><dl>${items.join("")}</dl>`,
  );
}

/** One part, to be read. */
export function partPage({ title, says }: About, content: unknown): string {
  return page(
    title,
    `<p><a href="index.html">All of your data</a></p><p>${escaped(says)}</p>${shown(content)}`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${look}</style></head><body><h1>${escaped(title)}</h1>${body}</body></html>\n`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return listed(value);
  if (value !== null && typeof value === "object") return described(value);
  return escaped(value === null || value === "" ? "–" : String(value));
}

function listed(items: readonly unknown[]): string {
  if (items.length === 0) return "<p>Nothing.</p>";
  return items.map((item) => `<article>${shown(item)}</article>`).join("");
}

function described(facts: object): string {
  const rows = Object.entries(facts).map(
    ([name, value]) => `<dt>${escaped(words(name))}</dt><dd>${shown(value)}</dd>`,
  );
  return `<dl>${rows.join("")}</dl>`;
}

/** `lastSeenAt` as people write it: `last seen at`. */
function words(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
