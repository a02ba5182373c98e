import { isOccupation } from "../../extract/occupations";
import { kindOfPredicate } from "../../extract/predicate/kind-of-predicate";
import type { Answer } from "../answer";
import { type Frame, said } from "../frame";
import { isPhrase, lowFirst } from "../phrase";

const states =
  /^(?:retired|semi-retired|unemployed|self-?employed|freelance|jobless|on disability|signed off(?: sick)?|between jobs|out of work|on maternity leave|on sick leave|on leave|off sick|redundant|laid off|still (?:at|in) (?:school|uni|college|university)|(?:at|in) (?:school|uni|college|university|sixth form|high school)|stay[- ]at[- ]home|looking for (?:work|a job)|job ?hunting)\b/i;
const placed =
  /^(?:in|at|for|with|on|nights|days|shifts|part[- ]time|full[- ]time|from home|down|over|as|behind)\b/i;
const tie =
  /^(?:I |we )?(?:(?:am|work|works|working|do|doing|used to be|run|teach|drive|have been|has been|was) )?(?=\S)/i;
const undone =
  /^(?:nothing|not much|not a lot|this and that|bits and bobs|a bit of everything|all sorts|whatever|sleep|cry|survive|suffer|as little as possible|stuff|things)\b/i;
const plainVerb =
  /^(?:I |we )(?:am|work|do|run|teach|drive|own|manage|look|clean|cook|fix|build|make|sell|serve|nurse|farm|fish|write|paint|design|bake|cut|mend|repair|help|care|study|train|deliver|coach)\b/i;

/** What somebody does for a living, in the frame of that question. */
export function workIn({ bare, text }: Answer): string | null {
  if (plainVerb.test(text) && kindOfPredicate(text.replace(/^(?:I|we) /i, ""))) return text;
  const job = lowFirst(
    bare.replace(tie, "").replace(/^(?:just|only|still|mostly|currently|also|now) /, ""),
  );
  if (job === "" || undone.test(job) || !isPhrase(job, 14)) return null;
  return jobs.find(([pattern]) => pattern.test(job))?.[1](job) ?? named(job);
}

function named(job: string): string | null {
  if (isOccupation(job) || calling.test(job.split(/,| (?:at|in|for|with|on)\b/)[0] ?? ""))
    return `I am ${/^[aeiou]/i.test(job) ? "an" : "a"} ${job}`;
  if (/^\p{L}+ing\b/u.test(job)) return `My work is ${job}`;
  return job.split(" ").length <= 5 ? `I work ${/^[a-z]+$/i.test(job) ? "in" : "at"} ${job}` : null;
}

const calling =
  /\b(?:assistant|apprentice|trainee|owner|worker|manager|officer|mum|mom|dad|housewife|lady|man|woman|rep|temp|student|hand|chef|paramedic|sous chef|barista|hygienist|freelancer|intern)\b/i;
const jobs: readonly [RegExp, (job: string) => string][] = [
  [/^stay/i, (job) => `I am a ${job}`],
  [states, (job) => `I am ${job}`],
  [placed, (job) => `I work ${job}`],
  [
    /^an? /i,
    (job) =>
      / (?:place|shop|caf[eé]|restaurant|office|school|hospital|factory|warehouse|pub|bar|firm|company)\b/i.test(
        job,
      )
        ? `I work at ${job}`
        : `I am ${job}`,
  ],
  [/^the /i, (job) => (isOccupation(job) ? `I am ${job}` : `I work at ${job}`)],
  [/^my own \p{L}+/u, (job) => `I have ${job}`],
];

export const workFrame: Frame = {
  asks: /\bwhat (?:do|did|is it|it is) (?:that )?you do(?:$| (?:for (?:a living|work|money|a job|your job)|all day|with yourself|with your days|workwise|work-wise|professionally|when you are not talking|then|yourself|in (?:the )?real (?:world|life)|irl|on land|ashore|by day|these days|now|out there|down there|up there|over there|there|exactly))|\bwhat it is you do|\bwhat you do(?:$| for (?:a living|work))|\bwhat is your (?:\p{L}+ )?(?:job|work|profession|occupation|line of work|trade|day job|career|line)\b|\bwhat (?:kind|sort|type|line) of (?:work|job)|\bwhat (?:do|did) you work (?:as|in|on)|\bare you working$|\bare you working (?:at the moment|now|or)|\bdo you (?:work|have (?:a|your own) job|have work)(?:$| or\b| at the moment| now| these days| full| on the side| as well)|\bhow do you (?:earn|make) (?:a|your) living|\bwhat (?:pays|keeps) (?:the|your) (?:bills|busy)|\bwhat field\b|\bwhat do you do to (?:earn|pay)|\bhow about work|\bwhat (?:job|work) do you (?:do|have)/iu,
  except:
    /\bfor fun|\bin your (?:free|spare)|\bto relax|\bweekend|\bday off|\bdream\b|\bwant to\b/i,
  read: (answer) =>
    answer.sense === "no" && answer.text === ""
      ? said(
          "work",
          /^(?:no|nope|nah|not)\b/.test(answer.denial) ? "I do not work at the moment" : null,
        )
      : said("work", workIn(answer)),
};

const prepositions: readonly [RegExp, string][] = [
  [/\bfor$|\bcompany|\bfirm/i, "for"],
  [/\bindustry|\bdepartment|\bward/i, "in"],
];

export const workplaceFrame: Frame = {
  asks: /\bwhere(?:abouts)? (?:do|did) you (?:work|nurse|teach|cook|train|practi[cs]e|drive|volunteer)|\bwho (?:do|is it) you work for|\bwhich (?:hospital|company|shop|firm|restaurant|factory|office|clinic|store|garage|ward|department|airline|bank|industry)|\bwhat (?:company|firm|industry|department|ward)|\bwhere (?:is|do) (?:you )?work$|\bwhere is your (?:office|work)|\bwhere are you working/i,
  read: ({ bare, text: whole }, { text }) => {
    const place = lowFirst(bare.replace(/^(?:I |we )?(?:work|working|am) /i, ""));
    if (!isPhrase(place, 12) || /^(?:home|here|nowhere)$/i.test(place)) return [];
    const verb =
      /\b(teach|nurse|cook|train|drive|volunteer)\b/i.exec(text)?.[1]?.toLowerCase() ?? "work";
    if (/^(?:in|at|for|with|on|from|near|by|down|over|up|out|just|around|all)\b/i.test(place))
      return said("work", `I ${verb} ${place}`);
    if (/^(?:self-?employed|freelance|retired)/i.test(place)) return said("work", `I am ${place}`);
    const near = prepositions.find(([asked]) => asked.test(text))?.[1] ?? "at";
    return said("work", whole && `I ${verb} ${near} ${place}`);
  },
};

export const studyFrame: Frame = {
  asks: /\bwhat (?:are|do|did|were) you (?:study|studying|taking(?: up)?(?: again| now)?$|reading at|majoring|taking at|training (?:as|for|to be)|learning at|doing at (?:uni|college|university|school))|\bwhat is your (?:major|degree|subject|course|field of study)|\b(?:what|which) (?:course|degree|subjects?|major) (?:are|do|did|is)|\bwhat (?:subject|degree|course)$|\bstudying what|\bwhat subject|\bthe (?:degree|course|subject|major) is/i,
  except: /\bfavou?rite\b|\b(?:like|love|enjoy|hate)\b/i,
  read: ({ bare, text: whole }, { text, before }) => {
    const what = lowFirst(
      bare
        .replace(
          /^(?:(?:I|we) )?(?:(?:am|was) )?(?:studying|study|studied|doing|taking|reading|majoring in|did|do|teach|teaching) /i,
          "",
        )
        .replace(/^to be /i, ""),
    );
    if (!isPhrase(what, 10) || whole === "") return [];
    if (/\btraining (?:as|to be)/i.test(text))
      return said("work", `I am training as ${/^an? /.test(what) ? what : `a ${what}`}`);
    const isTaught =
      /\b(?:teach|taught|teacher)\b/i.test(`${before} ${text}`) &&
      !/\bstud/i.test(`${before} ${text}`);
    if (isTaught) return said("work", `I teach ${what}`);
    const verb = /\b(?:did|were)\b/i.test(text) ? "studied" : "study";
    const is = /^(?:in|at) /.test(what) ? "am" : verb;
    return said("work", `I ${is} ${what}`);
  },
};

export const schoolFrame: Frame = {
  asks: /\bwhere (?:do|are|did) you (?:study|studying|go to (?:uni|college|university))|\b(?:which|what) (?:uni|university|school|college)\b|\bwhat (?:year|grade) are you/i,
  read: ({ bare }, { text }) => {
    const where = bare.replace(
      /^(?:(?:I|we) )?(?:go to|am at|study at|studying at|went to|am in) /i,
      "",
    );
    if (!isPhrase(where, 9)) return [];
    const rank = /\b(?:year|grade) are you/i.test(text);
    if (rank) return said("work", `I am in ${where.replace(/^in /i, "").replace(/^my /i, "my ")}`);
    return said(
      "work",
      `I ${/\bdid\b/.test(text) ? "studied" : "study"} ${/^(?:at|in|on|near) /i.test(where) ? where : `at ${where}`}`,
    );
  },
};
