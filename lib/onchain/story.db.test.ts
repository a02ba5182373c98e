import { test } from "vitest";
import { givenStory, story, tellStep } from "@/lib/testing/story/story";
import { givenWorld } from "@/lib/testing/story/world";

test("two rounds, a stake and a buyback: ledger, database and chain are equal after every step", async () => {
  const told = await givenStory(await givenWorld());
  for (const step of story) await tellStep(told, step);
}, 600_000);
