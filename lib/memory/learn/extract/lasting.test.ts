import { expect, test } from "vitest";
import { readFacts } from "./read-facts";

const learnt = (message: string) => readFacts(message).map(({ text }) => text);

test.each([
  ["a plea", "Go easy on me, please."],
  ["a plea for mercy", "Be kind to me, it has been a week."],
  ["an apology that is waved away", "Don't apologise."],
  ["a reproach", "Don't be so hard on yourself."],
  ["a manner for one answer", "Explain this to me like a teacher, but short."],
  ["a manner for tonight", "No lectures tonight please."],
  ["leave to say anything", "Call me anything you like."],
  ["a turn of phrase", "I'm all ears, tell me."],
  ["a turn of phrase with something owned", "I've got an axe to grind with the council."],
  ["a likeness", "I swim like a brick."],
  ["what has been so, of something that is not said", "Been that way since I was ten, me."],
  ["a turn in a game", "I have a wooden leg and a ship. Your turn!"],
  ["one who is spoken to in a part", "I come in peace with nine camels, innkeeper."],
  ["a tale", "I sleep in a palace with a hundred servants."],
  ["another's words after a colon", "His words were: I'm a widower and I live in Ghent."],
  ["somebody whom one met", "The man I sat beside was from Malta."],
  ["whoever serves one", "My taxi driver was born in Lagos."],
  ["a friend who is not named", "I have a friend who keeps bees."],
  ["what a thing of theirs is doing", "My printer is making that noise again."],
  ["what an animal of theirs has just done", "My cat just knocked a plant over."],
  ["a riddle", "I get wetter the more I dry. What am I?"],
  ["something to be done", "I've got a mountain of washing to do."],
  ["a ticket", "I got a speeding ticket."],
  ["delight that is taken back", "My favourite thing is being woken by drills. Not."],
  ["what was the best of a film", "My favourite part was the chase."],
  ["next door's", "The kids next door are screaming."],
  ["where somebody is just now", "Our guests are in the other room."],
  ["what has just been done", "Just finished my shift."],
  ["what is too hard just now", "I'm too tired to argue."],
  ["what is wished for now", "I fancy a biscuit."],
  ["what is being done", "I'm in the middle of a crossword."],
  ["what has run out", "We're out of bread."],
  ["what hurts for now", "My legs ache from the climb."],
  ["never so much", "I've never been so bored."],
  ["what one hurried for", "I ran for the train and missed it."],
  ["an impatient word", "Don't rush me."],
  ["strange times", "We live in interesting times."],
  ["a state of mind, told of the head", "My head is all over the place."],
])("%s teaches nothing", (_, said) => {
  expect(learnt(said)).toEqual([]);
});

test.each([
  [
    "Always be kind to me, even when I am wrong.",
    "You asked of your companions: always be kind to me, even when I am wrong.",
  ],
  ["Please be blunter with me.", "You asked of your companions: be blunter with me."],
  ["I can't stand beetroot, it tastes of earth.", "You can not stand beetroot."],
  ["Mum works in a bank.", "Your mother works in a bank."],
  ["My wife's Norwegian.", "Your wife is Norwegian."],
  ["I'm originally from Iași.", "You are originally from Iași."],
  ["I'm a type 2 diabetic.", "You are a type 2 diabetic."],
  ["I dont smoke so ill pass.", "You do not smoke."],
  ["I can't eat anything with soya in it.", "You can not eat anything with soya in it."],
  ["My uncle served in the war.", "Your uncle served in the war."],
  ["Only half joking, I am a train driver.", "You are a train driver."],
  ["You asked about pets: we have two ferrets.", "You have two ferrets."],
  ["Me and Ana's dad separated in 2016.", "You and Ana's dad separated in 2016."],
  ["I should mention I use crutches.", "You use crutches."],
  ["Both of my grandparents are farmers.", "You say that both of your grandparents are farmers."],
  ["Me and my husband foster teenagers.", "You and your husband foster teenagers."],
  ["When you give distances, use miles please.", "You asked of your companions: use miles."],
  ["Been at the factory eleven years now.", "You have been at the factory eleven years now."],
  ["I'm Muslim, by the way.", "You are Muslim."],
  [
    "I had to give up tennis because of my elbow.",
    "You had to give up tennis because of your elbow.",
  ],
  ["I've applied for a place at the college.", "You have applied for a place at the college."],
  [
    "It'll be our third anniversary on the 9th of May.",
    "Your third anniversary is on the 9th of May.",
  ],
  ["The exam is on March 9th, wish me luck.", "You spoke of a date: the exam is on March 9th."],
])("%s", (said, memory) => {
  expect(learnt(said)).toContain(memory);
});
