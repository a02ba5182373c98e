export type Raw = { [name: string]: Raw | string | (Raw | string)[] };

/** Reads `a[b][0][c]=d` as Stripe writes it; a folder whose names are all numbers is a list. */
export function readForm(text: string): Raw {
  const root: Folder = new Map();
  for (const [name, value] of new URLSearchParams(text)) place(root, partsOf(name), value);
  return asRecord(root);
}

type Folder = Map<string, Folder | string>;

function partsOf(name: string): string[] {
  const [head = "", ...rest] = name.split("[");
  return [head, ...rest.map((part) => part.replace(/\]$/, ""))];
}

function place(folder: Folder, [part = "", ...rest]: string[], value: string): void {
  const name = part === "" ? String(folder.size) : part;
  if (rest.length === 0) {
    folder.set(name, value);
    return;
  }
  const known = folder.get(name);
  const inner: Folder = known instanceof Map ? known : new Map();
  folder.set(name, inner);
  place(inner, rest, value);
}

function asRecord(folder: Folder): Raw {
  return Object.fromEntries([...folder].map(([name, value]) => [name, asValue(value)]));
}

function asValue(value: Folder | string): Raw[string] {
  if (typeof value === "string") return value;
  const names = [...value.keys()];
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name)))
    return [...value.values()].map((item) => asValue(item) as Raw | string);
  return asRecord(value);
}
