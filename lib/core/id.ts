const prefixes = {
  user: "usr",
  session: "ses",
  account: "acc",
  movement: "mov",
  guardian: "gua",
  round: "rnd",
  quote: "quo",
  attempt: "att",
  audit: "aud",
  email: "eml",
  wallet: "wal",
  practice: "pra",
  proposal: "prp",
  exclusion: "exc",
  dispute: "dis",
  payout: "pay",
  case: "cas",
  grant: "grt",
  charge: "chg",
  adjustment: "adj",
  subscription: "sbn",
  purchase: "pur",
  invoice: "inv",
  companion: "cmp",
  companionVersion: "cmv",
  persona: "psn",
  matter: "mat",
  chat: "cht",
  message: "msg",
  turn: "trn",
  folder: "fld",
  share: "shr",
  snapshot: "snp",
  memory: "mem",
  purge: "prg",
  passkey: "pky",
  heist: "hst",
  item: "itm",
  heistDraft: "hdr",
  team: "tem",
  teamInvitation: "tin",
  contribution: "ctb",
  draft: "dft",
  draftComment: "dcm",
  teamMessage: "tms",
  delivery: "dlv",
  buyback: "byb",
  alarm: "alm",
  aside: "asd",
} as const;
export type Entity = keyof typeof prefixes;
export type Id<E extends Entity> = string & { readonly __entity: E };

/** UUIDv7 layout: 48-bit millisecond time, then 80 random bits, so ids sort by creation. */
export function newId<E extends Entity>(entity: E, now: Date): Id<E> {
  const time = now.getTime().toString(16).padStart(12, "0");
  const noise = crypto.getRandomValues(new Uint8Array(10));
  return `${prefixes[entity]}_${time}${Array.from(noise, hex).join("")}` as Id<E>;
}

/** Whether a string has the shape of this entity's ids. Says nothing about its existence. */
export function isId<E extends Entity>(entity: E, value: string): value is Id<E> {
  return new RegExp(`^${prefixes[entity]}_[0-9a-f]{32}$`).test(value);
}

/** When an id was made. */
export function idTime(id: Id<Entity>): Date {
  return new Date(Number.parseInt(id.slice(4, 16), 16));
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
