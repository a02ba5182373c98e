import { expect, test } from "vitest";
import { givenPerson, visitor } from "@/lib/testing/given-people";
import { changeHandle } from "./change-handle";
import { readPlayer } from "./read-player";

test("of ten people who want one name at once, one gets it", async () => {
  const people = await Promise.all(Array.from({ length: 10 }, () => givenPerson()));
  const outcomes = await Promise.allSettled(
    people.map(({ ctx }) => changeHandle(ctx, { handle: "pharaoh" })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected")
      expect(outcome.reason).toMatchObject({ code: "conflict", reason: "user.handle_taken" });
});

test("a player is found by name, whatever its case, and shows no e-mail address", async () => {
  const { ctx, email } = await givenPerson();
  await changeHandle(ctx, { handle: "nefertari" });
  const player = await readPlayer(visitor(), "Nefertari");
  expect(player).toMatchObject({ handle: "nefertari", guest: false });
  expect(JSON.stringify(player)).not.toContain(email);
  await expect(readPlayer(visitor(), "nobody-here")).rejects.toMatchObject({ code: "not_found" });
});

test("keeping one's own name is no conflict", async () => {
  const { ctx, session } = await givenPerson();
  await expect(changeHandle(ctx, { handle: session.handle })).resolves.toEqual({
    handle: session.handle,
  });
});
