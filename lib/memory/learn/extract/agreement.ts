import { animals, people } from "./lexicon";
import { anyOf, oneOf } from "./phrases";

const women = oneOf([
  "sister, mother, mom, mum, mam, mummy, grandmother, grandma, granny, nan, nana, gran, aunt, auntie",
  "niece, wife, girlfriend, fiancée, daughter, stepdaughter, stepmother, stepmum, sister-in-law",
  "mother-in-law, granddaughter, goddaughter, godmother, missus, lass, gf, ex-wife, girl, woman",
  "old lady, sis, bride, landlady, nonna, oma, abuela, tía, tia, mama, ma, mare, hen",
]);
const men = oneOf([
  "brother, father, dad, pa, papa, grandfather, grandpa, grandad, granda, uncle, nephew, husband, hubby",
  "boyfriend, son, stepson, stepfather, stepdad, brother-in-law, father-in-law, grandson, godson",
  "godfather, lad, bf, ex-husband, boy, man, old man, bro, groom, landlord, nonno, opa, abuelo, tío, tio",
]);
const isWoman = anyOf([women.replaceAll("|", ", ")], { before: "(?:^| )", after: "$" });
const isMan = anyOf([men.replaceAll("|", ", ")], { before: "(?:^| )", after: "$" });
const isPlural = /(?<!s|'|boss)s$|\b(?:children|people|folks|team|family|mice|geese)$/i;
const isPerson = new RegExp(`(?:^| )(?:${people})$`, "i");
const isAnimal = new RegExp(`(?:^| )(?:${animals})$`, "i");
const isOfAnimals = new RegExp(
  `^(?:is|was) (?:an? )?(?:\\p{L}+ ){0,2}(?:${animals})(?: mix| cross)?\\b`,
  "iu",
);

/** Whether "she" may be who was spoken of: "my sister", "my partner", "my cat", and never "my son". */
export function agrees(pronoun: string, who: string): boolean {
  if (/^(?:they|their|them)$/i.test(pronoun)) return isPlural.test(who);
  if (isPlural.test(who)) return false;
  if (/^(?:she|her)$/i.test(pronoun)) return !isMan.test(who);
  return !/^(?:he|his|him)$/i.test(pronoun) || !isWoman.test(who);
}

/** Whether what is said of somebody is said of an animal. */
export const isOfAnother = (predicate: string, who: string) =>
  isOfAnimals.test(predicate) && isPerson.test(who) && !isAnimal.test(who);

export const isLiving = (who: string) => isPerson.test(who) || isAnimal.test(who);
