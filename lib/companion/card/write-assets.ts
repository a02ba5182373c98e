import {
  type ArchiveFiles,
  assetsOf,
  type CardAsset,
  emotionsOf,
  mainIconOf,
  moodName,
  pathOf,
} from "./card-assets";
import { nodeAt, parseJson, withValue } from "./json-text";

/** A picture of a companion, under the hash of its bytes as they are kept. */
export type KeptPicture = { hash: string; bytes: Uint8Array };
export type CardPictures = {
  icon: KeptPicture | null;
  expressions: (KeptPicture & { name: string })[];
};

type WriteAssets = {
  /** V3. */
  card: string;
  /** What the archive holds that it was imported from. */
  files: ArchiveFiles;
  /** The pictures that the card came with, as they were kept then. */
  had: CardPictures;
  wanted: CardPictures;
};

type Written = { card: string; files: Map<string, Uint8Array> };

const iconPath = "assets/icon/images/main.png";

/**
 * A card and its files with the pictures that the companion has now. What was not changed stays as
 * it was, letter by letter and byte by byte.
 */
export function writeAssets({ card, files: before, had, wanted }: WriteAssets): Written {
  const files = new Map(before);
  const assets = assetsOf(card);
  const icon = mainIconOf(assets);
  const emotions = emotionsOf(assets);
  const put = (asset: CardAsset | null, fresh: Fresh, bytes: Uint8Array): string => {
    if (asset) drop(files, assets, asset);
    const path = freePath(files, fresh.path);
    files.set(path, bytes);
    const uri = `embeded://${path}`;
    if (!asset) return JSON.stringify({ type: fresh.type, uri, name: fresh.name, ext: "png" });
    const text = withValue(textOf(card, asset), ["uri"], JSON.stringify(uri));
    return withValue(text, ["ext"], '"png"');
  };
  const moods = new Map(wanted.expressions.map((one) => [one.name.toLowerCase(), one]));
  const hadMoods = new Map(had.expressions.map((one) => [one.name.toLowerCase(), one.hash]));

  const iconText = (asset: CardAsset): string => {
    if (wanted.icon?.hash === had.icon?.hash) return textOf(card, asset);
    if (wanted.icon) return put(asset, iconAs, wanted.icon.bytes);
    drop(files, assets, asset);
    return withValue(textOf(card, asset), ["uri"], '"ccdefault:"');
  };
  const emotionText = (asset: CardAsset): string | null => {
    const key = moodName(asset.name).toLowerCase();
    const now = moods.get(key);
    moods.delete(key);
    if (now?.hash === hadMoods.get(key)) return textOf(card, asset);
    if (now) return put(asset, moodAs(now.name), now.bytes);
    drop(files, assets, asset);
    return null;
  };
  const kept = itemsOf(card).flatMap((node) => {
    const asset = assets.find((one) => one.node.start === node.start);
    if (asset && asset === icon) return iconText(asset);
    if (asset && emotions.includes(asset)) return emotionText(asset) ?? [];
    return card.slice(node.start, node.end);
  });
  const added = [
    ...(!icon && wanted.icon ? [put(null, iconAs, wanted.icon.bytes)] : []),
    ...[...moods.values()].map(({ name, bytes }) => put(null, moodAs(name), bytes)),
  ];
  return { card: withItems(card, [...kept, ...added]), files };
}

type Fresh = { type: string; name: string; path: string };

const iconAs: Fresh = { type: "icon", name: "main", path: iconPath };

function moodAs(name: string): Fresh {
  const file = name.toLowerCase().replace(/[^a-z0-9_-]+/g, "_") || "mood";
  return { type: "emotion", name, path: `assets/emotion/images/${file}.png` };
}

function itemsOf(card: string) {
  const list = nodeAt(parseJson(card), ["data", "assets"]);
  return list?.kind === "array" ? list.items : [];
}

function textOf(card: string, { node }: CardAsset): string {
  return card.slice(node.start, node.end);
}

/** The text with these items as its assets; the same text where they are the same. */
function withItems(card: string, items: readonly string[]): string {
  const before = itemsOf(card).map((node) => card.slice(node.start, node.end));
  const same = before.length === items.length && before.every((text, at) => text === items[at]);
  return same ? card : withValue(card, ["data", "assets"], `[${items.join(", ")}]`);
}

/** Takes an asset's file out, unless another one stands for the same. */
function drop(
  files: Map<string, Uint8Array>,
  assets: readonly CardAsset[],
  asset: CardAsset,
): void {
  const path = pathOf(asset.uri);
  if (path !== null && !assets.some((one) => one !== asset && pathOf(one.uri) === path))
    files.delete(path);
}

function freePath(files: ReadonlyMap<string, unknown>, wanted: string): string {
  let path = wanted;
  for (let count = 2; files.has(path); count++) path = wanted.replace(/(?=\.png$)/, `-${count}`);
  return path;
}

/**
 * A V3 card for a PNG: where its picture was changed, the PNG itself is its icon, and no longer what
 * the card came with.
 */
export function withShownIcon(card: string, had: CardPictures, wanted: CardPictures): string {
  const icon = mainIconOf(assetsOf(card));
  if (!icon || !had.icon || had.icon.hash === wanted.icon?.hash) return card;
  const text = withValue(textOf(card, icon), ["uri"], '"ccdefault:"');
  return card.slice(0, icon.node.start) + text + card.slice(icon.node.end);
}
