import type { CompanionDefinition } from "../contract";
import { cardFields, mirrored } from "./card-fields";
import { type JsonPath, nodeAt, parseJson, readNode, withValue } from "./json-text";
import { parseCard } from "./parse-card";
import { sameJson } from "./same-json";
import { writeLorebook } from "./write-lorebook";

export type CardFormat = "v2" | "v3";

const specs = {
  v2: { spec: "chara_card_v2", spec_version: "2.0" },
  v3: { spec: "chara_card_v3", spec_version: "3.0" },
} as const;

type WriteCard = {
  definition: CompanionDefinition;
  /** The card it was imported from; null for a character that was written here. */
  source: string | null;
  format: CardFormat;
  creator: string;
  /** Of the version: a card from here says which it is. */
  version: string;
};

/**
 * A definition as the text of a card. What was imported and not changed since stays letter by
 * letter; an unchanged card in its own format is the very same text.
 */
export function writeCard({ definition, source, format, creator, version }: WriteCard): string {
  if (source === null) return writeNew(definition, format, creator, version);
  const { spec, definition: before } = parseCard(source);
  const base = spec === "v1" ? fromV1(source, format) : withSpec(source, format);
  const known = spec === "v1" ? parseCard(base).definition : before;
  return changed(base, known, definition);
}

function writeNew(
  definition: CompanionDefinition,
  format: CardFormat,
  creator: string,
  version: string,
): string {
  const empty = { ...specs[format], data: { extensions: {}, creator, character_version: version } };
  let text = JSON.stringify(empty);
  for (const { path, read } of cardFields)
    if (format === "v3" || !onlyV3(path)) text = put(text, ["data", ...path], read(definition));
  if (definition.lorebook)
    text = withValue(text, ["data", "character_book"], writeLorebook(null, definition.lorebook));
  return JSON.stringify(JSON.parse(text), null, 2);
}

const onlyV3 = ([first]: JsonPath) => first === "nickname" || first === "group_only_greetings";

function withSpec(source: string, format: CardFormat): string {
  const { spec, spec_version } = specs[format];
  if (readAt(source, ["spec"]) === spec) return source;
  const named = put(put(source, ["spec"], spec), ["spec_version"], spec_version);
  const lacks = format === "v3" && readAt(named, ["data", "group_only_greetings"]) === undefined;
  return lacks ? put(named, ["data", "group_only_greetings"], []) : named;
}

/** A V1 card keeps all that it says and gets the data of a later one beside it. */
function fromV1(source: string, format: CardFormat): string {
  const { definition } = parseCard(source);
  const data = JSON.parse(writeNew(definition, format, "", "")).data;
  const named = put(
    put(source, ["spec"], specs[format].spec),
    ["spec_version"],
    specs[format].spec_version,
  );
  return put(named, ["data"], data);
}

function changed(text: string, before: CompanionDefinition, after: CompanionDefinition): string {
  let card = text;
  for (const { path, read } of cardFields) {
    const value = read(after);
    if (sameJson(read(before), value)) continue;
    card = put(card, ["data", ...path], value);
    const [name = ""] = path;
    if (mirrored.some((one) => one === name) && readAt(card, [name]) !== undefined)
      card = put(card, [name], value);
  }
  if (sameJson(before.lorebook, after.lorebook)) return card;
  return withValue(card, ["data", "character_book"], bookText(card, after));
}

function bookText(card: string, { lorebook }: CompanionDefinition): string {
  if (!lorebook) return "null";
  const old = nodeAt(parseJson(card), ["data", "character_book"]);
  const isBook = old?.kind === "object";
  return writeLorebook(isBook ? card.slice(old.start, old.end) : null, lorebook);
}

function put(text: string, path: JsonPath, value: unknown): string {
  return withValue(text, path, JSON.stringify(value));
}

function readAt(text: string, path: JsonPath): unknown {
  const node = nodeAt(parseJson(text), path);
  return node && readNode(node);
}
