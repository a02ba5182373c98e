import { type Frame, said } from "../frame";
import { upFirst } from "../phrase";

const called =
  /^(?:(?:please |just |you can |you may )?(?:just )?call me|my name is|the name is|name is|I go by|goes by|(?:people|everyone|everybody|friends|folks?|they|most people|my friends) calls? me|I am called|I am|named|just|panggil(?: aku| saja)?|ll[aá]mame|me llamo|me chamo|appelle[- ]moi|je m'appelle|nenn mich|ich hei(?:ß|ss)e|mi chiamo|ako si|mera naam|naam)\s+/i;
const name =
  /^(\p{L}[\p{L}'’-]{1,19}(?: \p{Lu}[\p{L}'’.-]{0,19}){0,2})(?=$|[,.!(]| (?:aja|saja|lang|na lang|po|hai|but|short for|like|with|from|here|is (?:fine|good|ok)|will do|and|as in|or|for short|spelled|spelt|btw|by the way)\b)/u;
const other =
  /\b(?:(?:every(?:one|body)|people|friends|my friends|folks?|mates|my mates|most people|they|family|my family|all) (?:just )?calls? me|(?:just )?call me|I go by|goes? by|I am known as|known as|you can call me|I prefer|but|or|short for)\s+(\p{L}[\p{L}'’-]{1,15})(?=$|[,.!]| (?:is|for|to|if|please|mostly|though|will)\b)/u;
const none =
  /^(?:guess|why|what|tired|fine|good|great|ok|okay|hungry|nobody|no|none|not|anonymous|secret|anything|whatever|nothing|mine|yours|hello|hi|hey|here|sure|well|the|a|an|my|your|it|that|this|just|call|you|me|depends|batman|santa|god|king|queen|sir|madam|boss|daddy|mummy|master|human|someone|somebody|bored|sad|happy|sleepy|busy|new|back|later|forget|never|mr|mrs|ms|dr|friend|stranger|long|nice|lovely|thanks|same|big|old|young|lol|haha|working|reading|nick|username)$/i;

export const nameFrame: Frame = {
  asks: /\bwhat is your (?:(?:first|full|real|actual|given|own) )?name|\bwhat (?:should|can|do|may|shall|would|am|must) (?:I|we|people|friends|they|everyone|your \p{L}+)(?: to| like me to)? call you|\bwhat would you like (?:me )?to (?:call you|be called)|\bwho (?:am I|do I have the pleasure|have I|is this|are you|might you be)(?:$| (?:talking|speaking|chatting|meeting))|\byour name$|\bwhat do you call yourself|\bwho might you be|\bwhat are you called|\bdo you have a name|\bgot a name|\b(?:know|ask|have|get|catch|hear|share|tell me|learn) your name|\bname was|\bhow (?:should|shall|do|may|can) I (?:call|address)|\bwhat (?:do|does) (?:people|they|friends|everyone|your friends|folks?|your mates|others|the lads|your family) call (?:you|ye)\b|\bhow are you called|\ba name (?:for|to) (?:you|go)/iu,
  except: /\bmiddle|\blast name|\bsurname|\bname (?:of|for) (?:the|your)|\byour (?:dog|cat)/i,
  read: ({ text, sense }) => {
    const plain = text.replace(called, "");
    const first = name.exec(plain)?.[1] ?? "";
    const [word = ""] = first.split(" ");
    if (!first || none.test(word) || (sense === "no" && text === "")) return [];
    if (/^\p{Ll}/u.test(first) && /(?:ing|ed)$/.test(first)) return [];
    const whole = capital(first);
    const also = other.exec(plain.slice(first.length))?.[1];
    if (also && !none.test(also) && /^\p{Lu}|^\p{Ll}{2,9}$/u.test(also))
      return said("identity", `My name is ${whole}, but I go by ${capital(also)}`);
    return said("identity", `My name is ${whole}`);
  },
};

const capital = (words: string) => words.split(" ").map(upFirst).join(" ");

/** "What are your pronouns?" "they/them" */
export const pronounsFrame: Frame = {
  asks: /\bpronouns\b/i,
  read: ({ text }) => {
    const told = /\b(?:she|he|they|xe|ze|it|any)\b(?:\s*\/\s*\p{L}+)*/iu.exec(text)?.[0];
    return said("identity", told && `My pronouns are ${told.toLowerCase()}`);
  },
};
