import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Font } from "@react-pdf/renderer";
import { unpackWoff } from "./woff";

/** What stands beside the server, wherever that is. */
const packaged = (path: string) => join(process.cwd(), "node_modules", path);
const commissioner = (script: string) =>
  packaged(`@fontsource/commissioner/files/commissioner-${script}-400-normal.woff`);

type Family = { name: string; file: string; letters: RegExp };

/** In the order in which a letter is looked for; the last one has a sign for every letter there is. */
const families: readonly Family[] = [
  { name: "latin", file: commissioner("latin"), letters: /[\s\S]/ },
  { name: "latin-ext", file: commissioner("latin-ext"), letters: /\p{Script=Latin}|\p{Sc}/u },
  { name: "vietnamese", file: commissioner("vietnamese"), letters: /\p{Script=Latin}/u },
  { name: "greek", file: commissioner("greek"), letters: /\p{Script=Greek}/u },
  { name: "cyrillic", file: commissioner("cyrillic"), letters: /\p{Script=Cyrillic}/u },
  { name: "cyrillic-ext", file: commissioner("cyrillic-ext"), letters: /\p{Script=Cyrillic}/u },
  {
    name: "arabic",
    file: packaged("@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf"),
    letters: /\p{Script=Arabic}/u,
  },
  {
    name: "all",
    file: packaged("@fontsource/unifontex/files/unifontex-latin-400-normal.woff"),
    letters:
      /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Arabic}]|\p{So}|\p{Extended_Pictographic}/u,
  },
];

const known = new Set<string>();

/** The fonts that a text needs, to be embedded with it, so that a name in any script is printed. */
export function fontsFor(text: string): string[] {
  const needed = families.filter(({ letters }) => letters.test(text));
  for (const { name, file } of needed) register(name, file);
  return needed.map(({ name }) => name);
}

function register(family: string, file: string): void {
  if (known.size === 0) Font.registerHyphenationCallback((word) => [word]); // Names are not English.
  if (known.has(family)) return;
  known.add(family);
  const stored = readFileSync(file);
  const font = file.endsWith(".woff") ? unpackWoff(stored) : stored;
  Font.register({ family, src: `data:font/ttf;base64,${font.toString("base64")}` });
}
