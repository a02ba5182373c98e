import type { Answer } from "../answer";
import { type Frame, type Said, said } from "../frame";
import { isPhrase, lowFirst, upFirst } from "../phrase";

const nowhere =
  /^(?:here|home|bed|in bed|nowhere|everywhere|around|about|somewhere|anywhere|earth|planet earth|(?:on |at |in )?(?:my|the|a) (?:room|sofa|couch|bed|bus|train|kitchen|toilet|bath|house|phone|car|office|desk|moon|internet|head)|work|at work|school|far away|out|outside|inside|upstairs|the moon|in a house|a house|hell|under a rock)$/i;
const preposition =
  /^(?:in|near|outside|just|by|at|on|between|over|out|up|down|close|not far|a few|a bit|a stone|about|around|half|an hour|north|south|east|west|way|deep|right|across|\d+|ten|twenty|thirty|nearby|somewhere|next|beside|off|along|back|upstate|the middle of|middle of|with|alone|here)\b/i;
const tie =
  /^(?:(?:I|we) (?:live|am|stay|come|moved|grew up|was born)|living|live|based|located|born(?: and (?:bred|raised))?|raised|grew up|am|from|originally|originally from|moved to|comes? from|it is|this is)(?: originally| currently| now| just)?(?: (?=in\b|from\b|near\b|at\b|on\b|by\b|just\b|outside\b)| )/i;
const origin =
  /,? (?:(?:but )?(?:I am )?originally(?: from)?|(?:but |though )?(?:I am |I was )?(?:born|from) (?:in )?)(?= ?\p{Lu}) ?(\p{Lu}[\p{L}' -]+)$/u;
const formerly = /^(.+?),? (?:originally|born and (?:bred|raised))(?:[, ]|$)/i;

/** A place as it is told: "just outside Sligo" as "just outside Sligo", "leeds" as "Leeds". */
function placeOf(told: string): string | null {
  let text = told;
  for (let turn = 0; turn < 3; turn += 1) text = text.replace(tie, "");
  text = text.replace(
    /^(?:a (?:little|small|tiny|wee) (?:place|town|village|spot) called|a place called) /i,
    "",
  );
  const plain = text.replace(/^(?:in|from) /i, "");
  if (plain.length < 2 || nowhere.test(text) || nowhere.test(plain) || !isPhrase(plain, 14))
    return null;
  const isOther = /^(?:good|fine|tired|busy|bored|reading|working|single|\p{L}+ing)\b/iu.test(
    plain,
  );
  if (isOther && !/\p{Lu}/u.test(plain)) return null;
  if (/^the /.test(plain) && !/\p{Lu}/u.test(plain) && !known.test(plain)) return null;
  return /^[a-z]{3,}$/.test(plain) ? upFirst(plain) : lowFirst(plain);
}

/** Of places without a name those that one can live in. */
const known =
  /\b(?:countryside|country|north|south|west|east|midlands|highlands|lowlands|coast|seaside|city|town|village|suburbs|sticks|middle of|valleys?|mountains|hills|islands?|desert|states|philippines|netherlands|uk|us|usa|gambia|bahamas|caribbean|bay area|borders|islands|bronx|cotswolds|peaks?|lakes|outskirts|edge|same|border|bush|outback|farm|woods|boat|river|prairies|province|capital)\b/i;

const within = (place: string) => (preposition.test(place) ? place : `in ${place}`);

function living({ bare }: Answer): Said[] {
  if (/^(?:originally|born|raised|grew up|from)\b/i.test(bare)) return coming(bare);
  const from = origin.exec(bare)?.[1];
  const place = placeOf(bare.replace(origin, ""));
  if (place === null) return [];
  return [
    ...said("place", `I live ${within(place)}`),
    ...said("place", from && `I am from ${from}`),
  ];
}

function coming(bare: string): Said[] {
  const told = formerly.exec(bare)?.[1] ?? bare;
  const place = placeOf(told.replace(/^(?:originally|born and (?:bred|raised) in)[, ]+/i, ""));
  return said("place", place && `I am from ${place.replace(/^in /, "")}`);
}

export const homeFrame: Frame = {
  asks: /\bwhere(?:abouts)? (?:do|did) you (?:all )?(?:live|stay|call home|reside)|\bwhere(?:abouts)? are you (?:living|based|located|these days|staying|living now|writing from|calling from|talking (?:to me )?from|in the world)|\bwhere(?:abouts)? (?:in the world |on earth )(?:are|do) you|\bwhere(?:abouts)? is (?:home|that|it)\b|\bwhere are you$|\bwhat (?:city|town|country|part of (?:the (?:world|country)|town|\p{Lu}\p{L}+)) (?:do you live|are you|is (?:that|home|it))|\b(?:which|what) (?:part|side|bit|end|corner|city|town|village|country|state|county|area|neighbou?rhood|region|island)(?: of (?:the )?[\p{L} ]{2,25}?)?(?:$| (?:do you (?:live|call home|stay)|are you (?:in|from|based|living)|you (?:in|from|live|based)|is (?:that|it|home)|then|exactly|if\b|by any))|\bwhereabouts\b/iu,
  except:
    /\bfrom$|\bwhere is that (?:from|pain)|\bwork\b|\bschool\b|\bfavou?rite\b|\bbody\b|\blike (?:best|most)|\b(?:love|hate|enjoy|miss)\b|\bof (?:the )?(?:book|film|story|day|job|work)|\bvisit|\btravel/i,
  read: (answer, { text, before }) =>
    isOrigin(before) && !isHome(`${before} ${text}`) ? coming(answer.bare) : living(answer),
};

const isOrigin = (text: string) => /\bfrom\b|\bgrew up\b|\bborn\b/i.test(text);
const isHome = (text: string) => /\blive\b|\bliving\b|\bbased\b/i.test(text);

export const originFrame: Frame = {
  asks: /\bwhere(?:abouts)? (?:are|is) you (?:originally |really )?from|\bwhere (?:do|did) you (?:originally )?(?:come|hail) from|\bwhere (?:do you|are you) (?:coming )?from\b|\bwhat country are you from|\b(?:which|what) (?:\p{L}+ )?(?:country|city|town|place|part of \p{L}+) (?:are|do) you (?:come )?from|\byour home ?town\b|\bwhere are your people from/iu,
  read: (answer) =>
    /^(?:I (?:live|am in)|living|based)\b/i.test(answer.text)
      ? living(answer)
      : coming(answer.bare),
};

const early: readonly [RegExp, string][] = [
  [/\bborn\b/i, "was born"],
  [/\bgo to school/i, "went to school"],
  [/\b(?:raised|brought up)\b/i, "was raised"],
  [/./, "grew up"],
];

export const childhoodFrame: Frame = {
  asks: /\bwhere(?:abouts)? did you grow up|\bwhere(?:abouts)? were you (?:born|raised|brought up)|\bwhere did you (?:spend your childhood|go to school)/i,
  read: ({ bare }, { text }) => {
    const place = placeOf(bare);
    const verb = early.find(([asked]) => asked.test(text))?.[1];
    const isWide = place !== null && /^(?:all over|everywhere)/.test(place);
    return said("place", place && `I ${verb} ${isWide ? place : within(place)}`);
  },
};

const supposed =
  /\b(?:do you (?:still )?live|are you (?:still )?(?:living|based)|were you born|did you grow up) (?:in|near|on|with|at|around|by|alone|locally|nearby|here|there)\b/i;

/** "Do you live in London?" "no, Enugu": another place than the one that was supposed. */
export const elsewhereFrame: Frame = {
  asks: supposed,
  fits: ({ sense, text }) =>
    text !== "" && sense !== "yes" && !/^(?:not|no|never|yet)\b/i.test(text),
  read: (answer, { text }) => {
    const place = placeOf(answer.bare);
    const isPlace =
      place !== null &&
      (/\p{Lu}/u.test(answer.bare) ||
        preposition.test(answer.bare) ||
        / (?:house|flat|apartment|village|farm|cottage|boat|caravan|halls|town|city)\b|^[a-z]+$/i.test(
          ` ${answer.bare}`,
        ) ||
        / in /.test(answer.bare));
    if (!isPlace) return [];
    if (/\bborn\b/i.test(`${answer.text} ${text}`))
      return said("place", `I was born ${within(place)}`);
    return said("place", `I ${/\bgrow up\b/i.test(text) ? "grew up" : "live"} ${within(place)}`);
  },
};
