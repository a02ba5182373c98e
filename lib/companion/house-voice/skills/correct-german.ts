export type Correction = { wrong: string; better: string; why: string };

/** At most so many in one message: nobody learns from ten. */
const most = 3;

const common =
  /\b(?:ich|du|er|wir|ihr|nicht|und|ist|bin|sind|habe|hast|hat|haben|ein|eine|einen|der|die|das|den|dem|mit|auf|für|von|zu|weil|aber|gestern|heute|morgen|gehe|gegangen|sehr|auch|kann|muss|möchte|wie|was|wo|warum|gut|mein|meine|dass|wenn|nach|war|wird)\b/gi;

/** Whether a message is meant to be German. */
export function isGerman(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const german = text.match(common)?.length ?? 0;
  return words.length >= 2 && german >= 2 && german / words.length >= 0.3;
}

/** What a learner got wrong, in the order of the message; only mistakes that are certain. */
export function correctGerman(text: string): Correction[] {
  const found = rules
    .flatMap(({ find, better, why }) =>
      [...text.matchAll(new RegExp(find.source, `${find.flags.replace("g", "")}g`))].map(
        (match) => ({
          at: match.index,
          wrong: match[0].trim(),
          better: better(match),
          why,
        }),
      ),
    )
    .filter((one) => one.better !== one.wrong)
    .sort((a, b) => a.at - b.at);
  return found
    .filter((one, index) => !found.slice(0, index).some((other) => overlaps(other, one)))
    .slice(0, most)
    .map(({ wrong, better, why }) => ({ wrong, better, why }));
}

function overlaps(a: { at: number; wrong: string }, b: { at: number }): boolean {
  return b.at < a.at + a.wrong.length;
}

type Rule = { find: RegExp; better: (match: RegExpMatchArray) => string; why: string };

const subject = "(ich|du|er|sie|es|wir|ihr|man)";
const finite =
  "(bin|bist|ist|sind|seid|war|waren|habe|hast|hat|haben|hatte|muss|musst|müssen|kann|kannst|können|will|willst|wollen|möchte|mag|gehe|gehst|geht|gehen|komme|kommt|kommen|arbeite|arbeitet|arbeiten|wohne|wohnt|wohnen|lerne|lernt|lernen|spiele|spielt|trinke|trinkt|esse|isst|fahre|fährt|fahren|mache|macht|machen|brauche|braucht|finde|findet|liebe|liebt|sehe|sieht|lese|liest|weiß|denke|denkt|schlafe|schläft)";

const genders: Record<"der" | "die" | "das", string> = {
  der: "Mann|Tisch|Stuhl|Hund|Tag|Zug|Bus|Kaffee|Freund|Film|Park|Computer|Schlüssel|Apfel|Garten|Baum|Weg|Brief|Bruder|Vater|Sohn|Lehrer|Arzt|Abend|Morgen|Urlaub|Kuchen|Wein|Berg|Fisch",
  die: "Frau|Stadt|Schule|Arbeit|Katze|Zeit|Straße|Wohnung|Zeitung|Küche|Milch|Tasche|Lampe|Blume|Schwester|Mutter|Tochter|Lehrerin|Woche|Nacht|Sprache|Musik|Sonne|Tür|Reise|Prüfung|Universität",
  das: "Kind|Mädchen|Haus|Buch|Auto|Wasser|Brot|Bier|Zimmer|Fenster|Bild|Wetter|Wochenende|Jahr|Geld|Essen|Kino|Hotel|Tier|Pferd|Land|Leben|Problem|Restaurant|Telefon|Bett|Dorf",
};
const never: Record<keyof typeof genders, string> = {
  der: "(?:das|die)",
  die: "(?:das|den|dem|des)",
  das: "(?:der|die|den)",
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const keep = (like: string, word: string) => (/^\p{Lu}/u.test(like) ? capital(word) : word);

const rules: readonly Rule[] = [
  {
    find: /\b(habe|hast|hat|haben|habt)\b([^.!?,]{0,40}?)\b(gegangen|gefahren|gekommen|geflogen|gelaufen|geblieben|gereist|geworden|aufgestanden|gefallen|eingeschlafen|angekommen|geschwommen)\b/i,
    better: ([, verb = "", between = "", participle = ""]) =>
      `${{ habe: "bin", hast: "bist", hat: "ist", haben: "sind", habt: "seid" }[verb.toLowerCase()]}${between}${participle}`,
    why: "Bewegung und Wechsel nehmen „sein“.",
  },
  {
    find: new RegExp(
      `\\b(weil|dass|obwohl|wenn|ob) ${subject} ${finite} ([^.!?,]+?)(?=[.!?,]|$)`,
      "i",
    ),
    better: ([, joint = "", who = "", verb = "", rest = ""]) =>
      `${joint} ${who} ${rest.trim()} ${verb}`,
    why: "Im Nebensatz steht das Verb am Ende.",
  },
  {
    find: new RegExp(
      `(?<=^|[.!?] )(Heute|Morgen|Gestern|Jetzt|Dann|Danach|Später|Am \\p{Lu}\\p{L}+|Um \\w+ Uhr|Im \\p{Lu}\\p{L}+|Nächste Woche|Letzte Woche|Letztes Jahr) ${subject} ${finite}(?=\\b)`,
      "iu",
    ),
    better: ([, time = "", who = "", verb = ""]) => `${time} ${verb} ${who}`,
    why: "Das Verb steht auf Platz zwei.",
  },
  {
    find: /\bmehr (gut|groß|klein|schnell|schön|alt|jung|teuer|billig|kalt|warm)\b/i,
    better: ([, word = ""]) =>
      ({
        gut: "besser",
        groß: "größer",
        alt: "älter",
        jung: "jünger",
        teuer: "teurer",
        kalt: "kälter",
        warm: "wärmer",
      })[word.toLowerCase()] ?? `${word.toLowerCase()}er`,
    why: "Der Komparativ steckt im Wort.",
  },
  {
    find: /\b(ich) bin (kalt|warm|heiß|langweilig|schlecht)\b/i,
    better: ([, who = "", word = ""]) => `${keep(who, "mir")} ist ${word}`,
    why: "Das Befinden steht im Dativ.",
  },
  {
    find: /\bbin interessiert (?:in|an|für) ([^.!?,]+)/i,
    better: ([, rest = ""]) => `interessiere mich für ${rest}`,
    why: "Sich interessieren für, mit Akkusativ.",
  },
  {
    find: /\b(?:in|auf|an) (Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b/i,
    better: ([, day = ""]) => `am ${capital(day.toLowerCase())}`,
    why: "Tage nehmen „am“.",
  },
  {
    find: /\b(?:in|an|am) (\d{1,2}|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf) Uhr\b/i,
    better: ([, hour = ""]) => `um ${hour} Uhr`,
    why: "Die Uhrzeit nimmt „um“.",
  },
  {
    find: /\b(gehe|gehst|geht|gehen|fahre|fahren|komme|kommen|muss|will) zu Hause\b/i,
    better: ([, verb = ""]) => `${verb} nach Hause`,
    why: "Wohin? Nach Hause. Wo? Zu Hause.",
  },
  {
    find: /\b(habe|hast|hat|haben|möchte|brauche|kaufe|sehe|esse|trinke|nehme|suche|will) (ein) (Hund|Tisch|Stuhl|Kaffee|Apfel|Freund|Bruder|Computer|Garten|Film|Tee|Kuchen|Brief|Schlüssel|Wein|Fisch)\b/i,
    better: ([, verb = "", , noun = ""]) => `${verb} einen ${capital(noun)}`,
    why: "Akkusativ, maskulin: einen.",
  },
  {
    find: /\bmit (?:der|das|den) (Bus|Zug|Auto|Fahrrad|Hund|Freund|Mann|Kind|Buch)\b/i,
    better: ([, noun = ""]) => `mit dem ${capital(noun)}`,
    why: "Mit nimmt den Dativ.",
  },
  {
    find: /\bmit ein (\p{Lu}\p{L}+)/u,
    better: ([, noun = ""]) => `mit einem ${noun}`,
    why: "Mit nimmt den Dativ.",
  },
  {
    find: /\bmit (mich|dich|ihn|uns)\b(?=[^.!?]*(?:$|[.!?]))/i,
    better: ([, who = ""]) =>
      `mit ${{ mich: "mir", dich: "dir", ihn: "ihm", uns: "uns" }[who.toLowerCase()]}`,
    why: "Mit nimmt den Dativ.",
  },
  {
    find: /\bfür (mir|dir|ihm)\b/i,
    better: ([, who = ""]) => `für ${{ mir: "mich", dir: "dich", ihm: "ihn" }[who.toLowerCase()]}`,
    why: "Für nimmt den Akkusativ.",
  },
  {
    find: /\bwürde (haben|sein|können|müssen)\b/i,
    better: ([, verb = ""]) =>
      ({ haben: "hätte", sein: "wäre", können: "könnte", müssen: "müsste" })[verb.toLowerCase()] ??
      verb,
    why: "Diese Verben haben einen eigenen Konjunktiv.",
  },
  {
    find: /\b(kann|muss|will|möchte|darf|soll) (gehen|fahren|kommen|essen|trinken|kaufen|lernen|sprechen|arbeiten|machen|sehen) ([^.!?,]+?)(?=[.!?,]|$)/i,
    better: ([, modal = "", verb = "", rest = ""]) => `${modal} ${rest.trim()} ${verb}`,
    why: "Nach dem Modalverb steht der Infinitiv am Ende.",
  },
  ...(["der", "die", "das"] as const).map(
    (article): Rule => ({
      find: new RegExp(`\\b(${never[article]}) (${genders[article]})\\b`, "i"),
      better: ([, wrong = "", noun = ""]) => `${keep(wrong, article)} ${capital(noun)}`,
      why: `Der Artikel gehört zum Wort: ${article}.`,
    }),
  ),
  {
    find: new RegExp(
      `(?<=\\b(?:der|die|das|den|dem|ein|eine|einen|einem|mein|meine|meinen|kein|keine) )(${Object.values(genders).join("|").toLowerCase()})\\b`,
    ),
    better: ([, noun = ""]) => capital(noun),
    why: "Substantive schreibt man groß.",
  },
];
