import { expect, test } from "vitest";
import { plainWords } from "./plain-words";
import { wishFor, withWish } from "./voice-wishes";

test("a wish is kept for its companion alone, and what cannot be read is none", () => {
  const kept = withWish(withWish(null, "a", { voice: "Karen", rate: 1.2 }), "b", {
    voice: null,
    rate: 0.8,
  });
  expect(wishFor(kept, "a")).toEqual({ voice: "Karen", rate: 1.2 });
  expect(wishFor(kept, "c")).toEqual({ voice: null, rate: 1 });
  expect(wishFor("{broken", "a")).toEqual({ voice: null, rate: 1 });
  expect(wishFor('{"a":{"voice":1,"rate":99}}', "a")).toEqual({ voice: null, rate: 1 });
});

test("what is read aloud has no marks, and code is only named", () => {
  expect(plainWords("**Good** evening, [friend](https://a.test).\n\n- one\n- two")).toBe(
    "Good evening, friend.\none\ntwo",
  );
  expect(plainWords("Look:\n\n```ts\nconst a = 1;\n```\n\n> *said* he")).toBe(
    "Look:\n(Code.)\nsaid he",
  );
});
