import { expect, test } from "vitest";
import type { ChatListItem } from "@/lib/chat/contract";
import { filterOf, filterValue, firstLine, secondLine, withChange, withMore } from "./list-state";

const item = (id: string, updatedAt: string, change: Partial<ChatListItem> = {}): ChatListItem => ({
  id,
  title: "Thessaly",
  kind: "single",
  members: [
    {
      companionId: "p1",
      name: "Thessaly",
      slug: "thessaly",
      avatar: null,
      emblem: "lamp",
      plate: "gold",
    },
  ],
  excerpt: "The lamp is lit.",
  messageCount: 2,
  folderId: null,
  tags: [],
  pinned: false,
  archived: false,
  updatedAt,
  ...change,
});

const list = {
  items: [
    item("c", "2026-11-03", { pinned: true }),
    item("a", "2026-11-02"),
    item("b", "2026-11-01"),
  ],
  next: "b",
};

test("a chat that was spoken in goes to the top, below the pinned ones", () => {
  const { items } = withChange(list, { id: "b", updatedAt: "2026-11-04", excerpt: "Yes." });
  expect(items.map(({ id }) => id)).toEqual(["c", "b", "a"]);
  expect(items[1]?.excerpt).toBe("Yes.");
});

test("a chat that is gone is not listed, and an unknown one changes nothing", () => {
  expect(withChange(list, { id: "a", gone: true }).items).toHaveLength(2);
  expect(withChange(list, { id: "x", title: "?" })).toEqual(list);
});

test("a page that overlaps brings nothing twice", () => {
  const more = { items: [item("b", "2026-11-01"), item("d", "2026-10-01")], next: null };
  expect(withMore(list, more)).toMatchObject({ next: null });
  expect(withMore(list, more).items.map(({ id }) => id)).toEqual(["c", "a", "b", "d"]);
});

test("a filter is the same after it was an option of a list", () => {
  for (const filter of [
    { kind: "all" },
    { kind: "archived" },
    { kind: "trash" },
    { kind: "folder", folderId: "f1" },
    { kind: "tag", tag: "a: b" },
  ] as const)
    expect(filterOf(filterValue(filter))).toEqual(filter);
});

test("a row names the companion, and the title only where it says more", () => {
  expect([firstLine(item("a", "")), secondLine(item("a", ""))]).toEqual([
    "Thessaly",
    "The lamp is lit.",
  ]);
  expect(secondLine(item("a", "", { title: "The harbour lamp" }))).toBe("The harbour lamp");
});

test("a row says what was last said without the stars around what is done", () => {
  const told = item("a", "", { excerpt: "*She looks up.* You came." });
  expect(secondLine(told)).toBe("She looks up. You came.");
});

test("a group has its title as name, and who is in it below", () => {
  const group = item("a", "", { kind: "group", title: "The kitchen table" });
  expect([firstLine(group), secondLine(group)]).toEqual(["The kitchen table", "Thessaly"]);
});
