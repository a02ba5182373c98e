import { type JsonNode, nodeAt, parseJson, readNode } from "./json-text";

/** Something that a V3 card says belongs to it, and where that is. */
export type CardAsset = { type: string; name: string; uri: string; node: JsonNode };

export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

/** What a card lists as its assets; what is none is passed over. */
export function assetsOf(source: string): CardAsset[] {
  const list = nodeAt(parseJson(source), ["data", "assets"]);
  if (list?.kind !== "array") return [];
  return list.items.flatMap((node) => {
    const item = readNode(node) as Record<string, unknown> | null;
    const { type, name, uri } = item ?? {};
    if (typeof type !== "string" || typeof uri !== "string") return [];
    return [{ type, name: typeof name === "string" ? name : "", uri, node }];
  });
}

/** The asset that shows the character, where there is one. */
export function mainIconOf(assets: readonly CardAsset[]): CardAsset | undefined {
  const icons = assets.filter(({ type }) => type === "icon");
  return icons.find(({ name }) => name === "main") ?? icons[0];
}

/** Pictures of the character's moods, the first of each name. */
export function emotionsOf(assets: readonly CardAsset[]): CardAsset[] {
  const seen = new Set<string>();
  return assets.filter(({ type, name }) => {
    const key = moodName(name).toLowerCase();
    if (type !== "emotion" || key === "" || seen.has(key)) return false;
    return seen.add(key);
  });
}

const MOOD_MAX = 60;

/** The name of a mood as it is kept. */
export function moodName(name: string): string {
  return name.trim().slice(0, MOOD_MAX).toWellFormed();
}

/** The bytes that an asset stands for, where the card or its archive has them. */
export function bytesAt(uri: string, files: ArchiveFiles): Uint8Array | null {
  const path = pathOf(uri);
  if (path !== null) return files.get(path) ?? null;
  const encoded = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/.exec(uri)?.[1];
  return encoded === undefined ? null : Buffer.from(encoded, "base64");
}

/** The place in an archive, spelt with one "d" by the specification and with two by some. */
export function pathOf(uri: string): string | null {
  return /^embedd?ed:\/\/(.+)$/.exec(uri)?.[1] ?? null;
}
