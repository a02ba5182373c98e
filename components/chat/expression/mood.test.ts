import { expect, test } from "vitest";
import { moodOf, pictureFor } from "./mood";

test("the mood is what most words speak of, and neutral where none does", () => {
  expect(moodOf("The lamp is lit at six.")).toBe("neutral");
  expect(moodOf("*She laughs.* I am so glad you came, though I was worried.")).toBe("joy");
  expect(moodOf("I am sorry. *He sighs* It was a sad day.")).toBe("sadness");
  expect(moodOf("How dare you! *glares*")).toBe("anger");
});

test("of equals the one that is spoken of last counts", () => {
  expect(moodOf("I was afraid. Now I smile.")).toBe("joy");
  expect(moodOf("I smiled. Now I am afraid.")).toBe("fear");
});

test("only whole beginnings of words count", () => {
  expect(moodOf("The bread is in the cupboard, across the street.")).toBe("neutral");
  expect(moodOf("What a wonderful morning.")).toBe("joy");
  expect(moodOf("I wonder why.")).toBe("curiosity");
});

test("a picture is found under any usual name, else the neutral one, else none", () => {
  const expressions = [
    { name: "Neutral", picture: "n" },
    { name: "amusement.png", picture: "a" },
  ];
  expect(pictureFor("joy", expressions)).toBe("a");
  expect(pictureFor("anger", expressions)).toBe("n");
  expect(pictureFor("joy", [])).toBeNull();
});
