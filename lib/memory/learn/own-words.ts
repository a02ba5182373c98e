/** Lines that speak as a machine does: a pasted prompt, a list of memories, a transcript. */
const machine =
  /^\s*(?:[#>|]|```|\[|<\/?[a-z]|(?:system|assistant|user|ai|bot|human|memory|memories|summary|narrator|what you (?:know|remember)[^:]*|what i (?:know|remember)[^:]*)\s*:)/i;
/** In any marks; a single one opens after a space and closes before one, so that no apostrophe does. */
const quotation =
  /[“"„«][^”"»\n]{3,}[”"»]|(?<=^|[\s(:,–—])['‘](?=\p{L})(?:[^'’\n]|(?<=\p{L})['’](?=\p{L})|(?<=s)['’](?= [\p{Ll}])){3,}(?<=\S)['’](?!\p{L})/gmu;
/** What somebody says to the end of the line, after a colon or a dash of speech. */
const speech =
  /(?<=\b(?:says?|said|saying|goes|wrote|writes|texted|texts|sent(?: me| us)?|replied|answered|sings?|reads?|lyrics?|verse|quote|letter|caption|poem|words|message|note|sign|motto|slogan|headline)\b[^.!?:\n]{0,30}:)\s(?!\s*…)[^\n]+|(?<=^|\n)\s*[—–]\s+\p{Lu}[^\n]+/giu;

/** What a part does, between asterisks: "*leans over the bar*", but not "*really really*" or "*sighs*". */
const stageDirection =
  /(?<!\*)\*(?!\*)(?:(?:my|the) character\b[^*\n]*|(?:\p{L}+ly )?(?!(?:this|was|is|always|yes|us)\b)\p{L}{2,}[^s\P{L}]s (?!in my\b)[^*\n]+)\*|(?:^|\s)_(?:\p{L}+ly )?\p{L}{3,}s [^_\n]+_(?=\s|$)/iu;

/** Whether a message plays a part, as one sees by what its part does. */
const isActed = (message: string) => stageDirection.test(message);

/** A message without what is not the person's own: quotations, code, and pasted machine text. */
export function ownWords(message: string): string {
  if (isActed(message)) return "";
  return message
    .normalize("NFKC")
    .replace(/\r\n?/g, "\n")
    .replace(/```[\s\S]*?(?:```|$)/g, "\n")
    .replace(/`[^`\n]*`/g, " ")
    .split("\n")
    .filter((line) => !machine.test(line))
    .join("\n")
    .replace(quotation, (quoted) => (isTitle(quoted) ? quoted : " … "))
    .replace(speech, " … ")
    .replace(/\*[^*\n]+\*/g, " ");
}

/** A word or a few capitalised ones in quotation marks are the name of something. */
function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}'’-]+/gu) ?? [];
  if (words.some((word) => /^(?:I|me|my|is|am|are|was)$/i.test(word))) return false;
  if (words.length <= 2) return true;
  return words.length <= 5 && /^\p{Lu}/u.test(words[0] ?? "") && !/[.!?,]/.test(quoted);
}
