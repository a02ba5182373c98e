import { AppError } from "@/lib/core/errors";

/** What can be wrong with a card that somebody brings, each with a sentence of its own. */
const faults = {
  card_empty: "The file is empty.",
  card_too_large: "The file is too large.",
  card_unknown: "This is neither a PNG, nor JSON, nor a CHARX file.",
  card_png_broken: "The PNG is damaged or breaks off.",
  card_png_bare: "The picture carries no character.",
  card_base64: "The character in the picture is not base64.",
  card_utf8: "The text of the card is not UTF-8.",
  card_json: "The card is not valid JSON.",
  card_not_object: "The card is not a JSON object.",
  card_spec: "The card is of a kind that is not known here.",
  card_data: "The card says it is V2 or V3 and has no data.",
  card_name: "The card has no name.",
  card_field: "A field of the card is not of the kind it should be.",
  card_field_long: "A field of the card is longer than is taken here.",
  card_zip_broken: "The CHARX file is damaged.",
  card_zip_bomb: "The CHARX file unpacks to far more than it should.",
  card_zip_bare: "The CHARX file has no card.json.",
} as const;

export type CardFault = keyof typeof faults;

/** Refuses a card; `field` names the part of it that is wrong. */
export function refuseCard(fault: CardFault, field?: string, cause?: unknown): never {
  throw new AppError("invalid", `companion.${fault}`, faults[fault], {
    ...(cause ? { cause } : {}),
    ...(field ? { details: { field } } : {}),
  });
}
