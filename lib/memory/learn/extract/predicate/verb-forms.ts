const irregular = new Set(
  `was were had did went came said told made took thought felt gave found left lost saw ate met ran kept knew
  heard sent brought bought sold wrote grew threw drew flew drank slept woke broke spoke chose began fell held
  led paid hurt quit won sat stood understood forgot became built spent taught caught dreamt burnt learnt spelt
  tore wore swore bore drove rode rose froze hid bit beat sang swam rang sank sprang dug hung stuck struck stole
  shot fought sought laid lay lit bred fed fled bled sped split swept wept crept meant dealt lent bent mistook
  overcame withdrew gave got wed been done gone seen taken given eaten known grown drawn flown drunk woken
  broken spoken chosen begun fallen written ridden risen frozen hidden bitten beaten sung swum rung torn worn
  sworn driven stolen born forgotten gotten come become run had shown sewn proven lived`.split(
    /\s+/,
  ),
);
const endsLikePast =
  /^(?:need|feed|breed|bleed|speed|weed|seed|heed|proceed|succeed|exceed|embed|shed|shred|wed|bed)$/;
/** Participles that are present forms too. */
const alike = new Set([
  "come",
  "become",
  "run",
  "beat",
  "hurt",
  "quit",
  "split",
  "lay",
  "put",
  "cut",
  "read",
]);

/** Whether a verb as written tells of the past. */
export function isPast(verb: string): boolean {
  if (verb === "quit" || verb === "split") return true;
  if (alike.has(verb)) return false;
  return irregular.has(verb) || (/ed$/.test(verb) && !endsLikePast.test(verb) && verb.length > 3);
}

export function isParticiple(verb: string): boolean {
  return isPast(verb) || alike.has(verb);
}

/** A verb in the form of the first person: "teaches" as "teach", "studies" as "study". */
export function plainVerb(verb: string): string {
  if (verb === "has") return "have";
  if (verb === "does") return "do";
  if (verb === "goes") return "go";
  return verb
    .replace(/(?<=..)ies$/, "y")
    .replace(/(ss|sh|ch|x|zz)es$/, "$1")
    .replace(/([^s])s$/, "$1");
}
