/** Lines that speak as a machine does: a pasted prompt, a list of memories, a transcript. */
const machine =
  /^\s*(?:[#>|]|```|\[|<\/?[a-z]|(?:system|assistant|user|ai|bot|human|memory|memories|summary|narrator|what you (?:know|remember)[^:]*|what i (?:know|remember)[^:]*)\s*:)/i;

/** A message without what is not the person's own: quotations, code, and pasted machine text. */
export function ownWords(message: string): string {
  return message
    .normalize("NFKC")
    .replace(/\r\n?/g, "\n")
    .replace(/```[\s\S]*?(?:```|$)/g, "\n")
    .replace(/`[^`\n]*`/g, " ")
    .split("\n")
    .filter((line) => !machine.test(line))
    .join("\n")
    .replace(/[“"][^”"\n]{3,}[”"]/g, (quotation) => (isTitle(quotation) ? quotation : " … "))
    .replace(/\*[^*\n]+\*/g, " ");
}

/** A few capitalised words in quotation marks are the name of something. */
function isTitle(quotation: string): boolean {
  const words = quotation.match(/[\p{L}'’-]+/gu) ?? [];
  if (words.some((word) => /^(?:I|me|my|is|am|are|was)$/i.test(word))) return false;
  return words.length <= 5 && /^\p{Lu}/u.test(words[0] ?? "") && !/[.!?,]/.test(quotation);
}
