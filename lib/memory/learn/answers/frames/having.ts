import type { MemoryKind } from "../../../contract";
import type { Answer } from "../answer";
import { type Frame, firstSaid, type Said, said } from "../frame";
import { count, isLivingFirst, isPhrase, lowFirst, withArticle } from "../phrase";

/** What one may have some of: what they are called, and one of them. */
type Had = { kind: MemoryKind; many: string; one: string };

const number = new RegExp(
  `^(?:just (?:the )?|only (?:the )?|(?:I|we) have (?:got )?|the |about |nearly )?(${count}|a couple|a few|several|lots|loads|too many|plenty|a houseful)(?: of (?:them|us))?(?=$|[\\s,.!:])`,
  "i",
);
const names =
  /^(\p{Lu}[\p{Ll}'’-]+)((?:, \p{Lu}[\p{Ll}'’-]+)*(?:,? (?:and|&) \p{Lu}[\p{Ll}'’-]+)?)$/u;
const expecting = /\bon the way\b|^expecting|^pregnant|\bdue (?:in|on)\b/i;
const listed =
  /^(\p{Lu}[\p{Ll}'’-]+(?:, (?:\p{Lu}[\p{Ll}'’-]+|(?:the|a|my) \p{L}+))*(?:,? (?:and|&) (?:\p{Lu}[\p{Ll}'’-]+|(?:the|a|my|little|baby) ?\p{L}+))?)(?=$|[.!,(])/u;
const notNames =
  /^(?:The|A|An|My|He|She|They|It|I|We|Both|One|All|But|And|No|Not|Never|Just|You|So|That|This|Love|Had|Got|Boy|Girl|Son|Daughter|Twins|Old|Two|Three|Four|Grown|Boys|Girls|Dog|Cat|Brother|Sister|Older|Younger)\b/;

/** How an answer to "have you any …?" is read. */
export function readHaving(answer: Answer, had: Had): Said[] {
  const { sense, text, bare, rest } = answer;
  const phrase = withAges(withNames(bare.replace(/^(?:have got|have|got) /i, ""), rest), rest);
  const { kind, many } = had;
  if (sense === "no" && !number.test(phrase)) return none(answer, had);
  if (text === "" && sense === "yes") return said(kind, `I have ${many}`);
  if (/^(?:used to|had|not any ?more|no longer)\b/i.test(text))
    return said(kind, /^had /i.test(text) ? `I ${text}` : null);
  return firstSaid(
    () => expecting.test(phrase) && !isLivingFirst(phrase) && said(kind, expected(phrase)),
    () => said(kind, counted(phrase, had)),
    () =>
      isLivingFirst(phrase) && isPhrase(phrase, 18) && said(kind, `I have ${withArticle(phrase)}`),
    () => said(kind, called(phrase, had)),
    () => sense === "yes" && said(kind, `I have ${many}`),
  );
}

/** "Three. 15, 12 and 9": their ages stand behind how many. */
function withAges(phrase: string, rest: string): string {
  const ages =
    /^(?:aged )?(\d{1,2}(?:, \d{1,2})*,? (?:and|&) \d{1,2}|\d{1,2}(?:, \d{1,2})+)(?=$|[.!,])/.exec(
      rest,
    )?.[1];
  return ages && phrase.split(" ").length < 6 ? `${phrase}, aged ${ages}` : phrase;
}

const expected = (phrase: string) =>
  /^(?:expecting|pregnant|due)/i.test(phrase)
    ? `I am ${lowFirst(phrase)}`
    : `I have ${withArticle(phrase)}`;

function counted(phrase: string, { many, one }: Had): string | null {
  const [whole, figure = ""] = number.exec(phrase) ?? [];
  if (whole === undefined) return null;
  const after = phrase.slice(whole.length);
  const noun = /^(?:1|one)$/i.test(figure) ? one : many;
  const isNamed = isLivingFirst(after.trim()) || /^ (?:of each|dogs|cats)/.test(after);
  const amount = /^(?:too many|lots|loads|plenty)$/i.test(figure) ? "many" : figure.toLowerCase();
  return `I have ${amount}${isNamed ? "" : ` ${noun}`}${after}`;
}

function called(phrase: string, { many, one }: Had): string | null {
  const found = names.exec(phrase);
  if (!found || notNames.test(phrase)) return null;
  const sole = one === "brother or sister" ? "a sibling" : withArticle(one);
  return `I have ${found[2] ? many : sole} called ${phrase}`;
}

/** "Four. Jayden, Kiara and the baby": the names stand behind how many. */
function withNames(phrase: string, rest: string): string {
  const found = listed.exec(rest)?.[1];
  if (!found || phrase.split(" ").length > 5 || notNames.test(found)) return phrase;
  if (/\p{Lu}/u.test(phrase.slice(1))) return phrase;
  return `${phrase}${/[,&]| and /.test(found) ? "," : " called"} ${found}`;
}

function none({ denial, text, bare }: Answer, { kind, many }: Had): Said[] {
  if (/^(?:had|used to have|lost)\b/i.test(text)) return said(kind, `I ${text}`);
  if (/^(?:just me|(?:an )?only child|(?:the )?only one)/i.test(bare) && many === "siblings")
    return said(kind, "I am an only child");
  const told = `${denial} ${text}`;
  const still = /\byet\b/i.test(told) ? " yet" : "";
  const now = /any ?more|any longer|at the moment|these days|right now|now$|currently/i.exec(
    denial,
  );
  const isAllergic = /^(?:I am |too |badly |very )*allergic\b/i.test(bare) && many === "pets";
  const why = isAllergic ? " because I am allergic" : "";
  return said(kind, `I have no ${many}${still}${now ? ` ${now[0]}` : ""}${why}`);
}

export const petsFrame: Frame = {
  asks: /\b(?:have|got|keep|own|any)\b[^,]*\b(?:pets?|animals?|dogs?|cats?|furry|four-legged)\b|\bshare your (?:home|house|life|place|flat) with (?:any|a|an)\b|\bhow many (?:pets|dogs|cats|animals|chickens|horses)/i,
  except:
    /\b(?:names?|called|favou?rite|like|love|prefer|person|allerg|hair|scared|afraid)\b|\bhow old|\bwhat (?:kind|breed|sort)/i,
  read: (answer, { text }) => readHaving(answer, petIn(text, answer.sense === "yes")),
};

function petIn(asked: string, agreed: boolean): Had {
  const one = /\b(dog|cat|horse|chicken)s?\b(?! or)/i.exec(asked)?.[1]?.toLowerCase();
  if (!one || /\bpets?\b|\bor\b|\banimals?\b/i.test(asked))
    return { kind: "possession", many: "pets", one: "pet" };
  const isOne = agreed && / an? /.test(asked);
  return { kind: "possession", many: isOne ? `a ${one}` : `${one}s`, one };
}

export const childrenFrame: Frame = {
  asks: /\b(?:have|got|any|many|your own|how about|raise|raising|are there)\b[^,]*\b(?:kids?|children|little ones|bairns|weans|grandkids|grandchildren|sons?|daughters?|a family)\b|\bhow many (?:boys|girls)\b|^(?:(?:and|any|or|no|what about|how about) )*(?:kids|children|grandkids|grandchildren)$|\bare you a (?:mum|mom|dad|parent|mother|father|gran\p{L}*)\b/iu,
  except:
    /\bnames?\b|\bcalled\b|\bhow old|\bwhat (?:do|does|are)|\bwant\b|\bwould you|\blike\b|\bsiblings|\bbrothers/i,
  read: (answer, { text }) => readHaving(answer, childIn(text)),
};

function childIn(asked: string): Had {
  if (/grand/i.test(asked)) return { kind: "relation", many: "grandchildren", one: "grandchild" };
  const [, many = "kids"] = /\b(boys|girls|sons|daughters)\b/i.exec(asked) ?? [];
  return {
    kind: "relation",
    many: many.toLowerCase(),
    one: many === "kids" ? "child" : many.slice(0, -1),
  };
}

export const siblingsFrame: Frame = {
  asks: /\b(?:brothers?|sisters?) (?:or|and|and\/or) (?:brothers?|sisters?)|\bsiblings?\b|\b(?:have|got|any|how many) (?:\p{L}+ )?(?:brothers?|sisters?)\b|\bonly child\b|\b(?:a )?big family\b/iu,
  except: /\bnames?\b|\bcalled\b|\bhow old|\bget on|\bget along|\bclose\b|\bwhat (?:do|does)/i,
  read: (answer, { text }) => {
    const { bare, sense } = answer;
    if (/\bonly child\b/i.test(text) && answer.text === "")
      return said("relation", sense === "yes" ? "I am an only child" : null);
    if (/^(?:just me|only (?:child|me)|an only child|only one|the only one|me)\b/i.test(bare))
      return said("relation", "I am an only child");
    const place = /^(?:the )?(?:youngest|oldest|eldest|middle|second|third|baby)\b.*/i.exec(
      bare,
    )?.[0];
    if (place) return said("relation", `I am the ${place.replace(/^the /i, "").toLowerCase()}`);
    return readHaving(answer, { kind: "relation", many: "siblings", one: "brother or sister" });
  },
};
