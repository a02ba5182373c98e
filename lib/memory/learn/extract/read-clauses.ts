import { favourAsked } from "./about-style";
import { isIronic } from "./irony";
import { spellOut, trimClause } from "./plain-clause";

export type Clause = {
  text: string;
  /** It is told as a correction of something. */
  corrects: boolean;
};

const abbreviations = /\b(Mr|Mrs|Ms|Dr|St|Prof|No|Jr|Sr|vs|etc|approx|e\.g|i\.e|a\.m|p\.m)\./gi;
const correction =
  /\b(?:actually|I meant|I mean\b.*\bnot|correct(?:ion| myself)|not .{1,30}\bany ?(?:more|longer)|no longer|any ?more (?:since|because|now)|instead|sorry, (?:I|it|the|my))\b/i;

/** Whole messages that play a part, tell a story or suppose something teach nothing. */
const pretence =
  /\b(?:pretend|imagine|role-?play|let us say|let's say|lets say|let's play|suppose|supposing|what if|as if|act as|play the part|in character|once upon a time|in (?:the|my|this) (?:story|novel|book|film|movie|game|dream)|you are (?:my|the|a|an)|you're (?:my|the|a|an)|write (?:me )?(?:a|an|the)|(?<!not |not even )(?:just )?(?:kidding|joking)|jk|aye|arr+|ahoy|thou|hypothetically|dreamt|dreamed|classify|translate|summari[sz]e|rewrite|rephrase|paraphrase|proofread|turn (?:this|it) into|the following|given (?:text|sentence|information)|correct (?:this|the (?:grammar|sentence)))\b/i;
const reported =
  /\b(?:says?|said|told (?:me|us|you)|wrote|writes|asked|claims?)\b[^.]{0,20}[:,"]|\b(?:quote|lyrics?|texts?|texted|reads?)\b[^.]{0,20}[:"]|^\s*(?:he|she|they|it|someone|somebody|a friend[^.]{0,20}|my \w+|the \w+) (?:always |just |once |often )*(?:says?|said|told|wrote|thinks?|claims?|believes?|asked)\b/i;
/** Where something is only wished, supposed or left open. */
const open =
  /^(?:if|unless|whether|maybe|perhaps|probably|possibly|hopefully|when I am rich)\b|\bI (?:would(?! rather you\b| prefer (?:it )?(?:if )?you\b| like you to\b| appreciate it if you\b)|could|should|might|may|wish|hope|guess|suppose|wonder|doubt|thought I|imagine|bet|must have|feel like|almost|nearly)\b|\bwe (?:would|could|should|might|may|wish|hope)\b|\b(?:some ?day|one day)\b/i;
const question =
  /\?\s*$|^(?:do(?! not\b)|does|did|am|are|is|was|were|can(?! not\b)|could|should|would|will|have|has|who|what|whats|when|where|why|how|which|whose)\b(?! (?:call|keep))/i;

/** The clauses of a message in which its person may say something of themselves. */
export function readClauses(own: string): Clause[] {
  const plain = spellOut(own);
  if (pretence.test(plain)) return [];
  return sentencesOf(plain)
    .filter((sentence) => !isIronic(sentence, plain))
    .map(stated)
    .filter((sentence) => !question.test(trimClause(sentence)) && !question.test(sentence))
    .filter((sentence) => !reported.test(sentence))
    .flatMap((sentence) => {
      const corrects = correction.test(sentence);
      return clausesOf(sentence)
        .map(trimClause)
        .filter((text) => text.length > 3 && text.length <= 220 && !open.test(text))
        .map((text) => ({ text, corrects }));
    });
}

const asking =
  /^((?:[^,?]{2,20}, )?(?:I|my|we|our)\b[^?]{10,}?)[,;]?\s+(?:and |so |but )?(?:remind|can|could|do|does|did|would|will|should|shall|what|which|how|why|where|who|is|are|am|any|got any|have you|right|you know)\b[^,]*\?$/i;

/** Of a sentence that ends as a question, what is stated before it; a favour as what is asked for. */
function stated(sentence: string): string {
  const favour = favourAsked(sentence);
  if (favour) return favour;
  const before = asking.exec(sentence)?.[1];
  return before ? before : sentence;
}

/** Sentences with their mark at the end; a line ends one too. */
export function sentencesOf(text: string): string[] {
  const kept = text.replace(abbreviations, "$1\u2024");
  return kept
    .split(/(?<=[.!?…])(?:["')]*)\s+|\n+|\s+[–—]\s+|;\s+/u)
    .map((sentence) => sentence.replaceAll("\u2024", ".").trim())
    .filter((sentence) => sentence !== "");
}

/** Where the person begins to speak of themselves anew. */
const anew =
  /,?\s+(?:and|but|so|because|although|though|plus|while|which is why)\s+(?=(?:I|my|we|our|please)\b)|,\s+(?=(?:I|my|we|our|please|do not|(?:and|but) (?:do not|please))\b)|:\s+(?=(?:I|my|we|the)\b)|\s+(?=(?:and|but) (?:I|my|we|our) )/i;
/** Parts at those places; "Ana and" before "I broke up" is its subject and no part of its own. */
function partsOf(sentence: string): string[] {
  const [first = "", ...others] = sentence.split(anew);
  const isSubject =
    others.length > 0 &&
    !/^(?:I|we)\b/i.test(first) &&
    first.trim().split(/\s+/).length <= 3 &&
    !/\b(?:am|is|are|have|do|not)\b/.test(first) &&
    /^\S/.test(first);
  const joined = sentence.slice(0, sentence.indexOf(others[0] ?? "", first.length));
  return isSubject && / and $/.test(joined)
    ? [`${first.trim()} and ${others[0]}`, ...others.slice(1)]
    : [first, ...others];
}

/** A second verb of the same subject. */
const goesOn =
  /^((?:I|we)\b.*?),?\s+(?:and|but)\s+((?:(?:now|also|then|currently|recently|never|do not) )*(?:live|work|play|love|like|hate|have|own|study|teach|speak|run|moved|came|grew|am|was|use|prefer|collect|drive|eat|drink)\b.*)$/;

function clausesOf(sentence: string): string[] {
  return partsOf(sentence).flatMap((part) => {
    const two = goesOn.exec(part);
    if (!two) return [part];
    const [, first = "", second = ""] = two;
    const subject = /^we\b/i.test(first) ? "We" : "I";
    return [first, `${subject} ${second}`];
  });
}
