const manner =
  /\b(?:answers|replies|responses|messages|emojis?|bullet(?: point)?s|tone|formal(?:ly)?|informal(?:ly)?|short(?:er)?|brief(?:er|ly)?|concise(?:ly)?|long(?:er)?|detailed|details|sarcas(?:tic|m)|honest(?:ly)?|blunt|direct|gentle|gentler|kind(?:er)?|polite|mean(?:er)?|strict(?:er)?|funn(?:y|ier)|serious|simpl(?:e|er|y)|plain(?:ly)?|slow(?:er|ly)?|eas(?:y|ier|ily)|jargon|metric|celsius|slang|swear(?:ing)?|curs(?:e|ing)|exclamation marks|capital letters|markdown|in (?:English|French|German|Spanish|Portuguese|Italian|Dutch|Japanese|Korean|rhyme)|call(?:ing)? me)\b/i;
/** Orders that hold from now on, not for one text. */
const order =
  /^(?:please,? |and |but |just |always |from now on,? |in future,? |next time,? )*(?:(?:be|sound|act|stay|keep it|try to be) (?:(?:a (?:bit|little)|more|less|very|always|really|brutally|much) )*\w+(?: (?:with|to) me)?(?:,? (?:and|please|always|when)\b.*)?$|(?:write|keep|use|give|make|answer|reply|respond|speak|talk|stop|avoid|skip|do not|never|no|call me|address|leave out|drop|less|fewer|more)\b)/i;
/** What is asked for once. */
const once =
  /\b(?:poem|story|joke|song|letter|essay|recipe|summary|haiku|e-?mail|scene|riddle|limerick|questions?|sentences?|paragraphs?|following|json|describes?|text|paper|article|code|function)\b|\b(?:again|this time|for once|now)$|\b(?:call me (?:later|tomorrow|back|when|an? (?!captain)))\b|\bthe answer\b/i;
const preferred =
  /^I (?:really |much |always )?(?:prefer|like|want|love|hate|do not like) (?:\w+,? ){0,3}(?:answers|replies|responses|messages from you|explanations)\b/i;

/** Whether a clause says how the person wants to be spoken to. */
export function isAboutStyle(clause: string): boolean {
  if (preferred.test(clause)) return true;
  return clause.length < 100 && order.test(clause) && manner.test(clause) && !once.test(clause);
}

/** An order asked as a favour: "Could you be more blunt with me?" as "be more blunt with me". */
export function favourAsked(sentence: string): string | null {
  const asked =
    /^(?:and |so |but |hey,? |ok,? )?(?:can|could|would|will) you (?:please |kindly |maybe |just |try to )*(.*?)(?:,? please)?\?$/i.exec(
      sentence,
    )?.[1];
  return asked && isAboutStyle(asked) ? asked : null;
}

/** As a sentence to the person; what they asked for stays in their own words. */
export function styleMemory(clause: string): string {
  const plain = clause.replace(
    /^(?:please,? |and |but |just |(?:could|can) you (?:please )?|from now on,? )+/i,
    "",
  );
  const asked = plain.replace(/[.!]+$/, "");
  return `You asked of your companions: ${asked.charAt(0).toLowerCase()}${asked.slice(1)}.`;
}
