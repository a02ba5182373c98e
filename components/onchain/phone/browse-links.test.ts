import { expect, test } from "vitest";
import { browseLinks, isPhone } from "./browse-links";

test("a page opens whole in the browser of a wallet, and nothing of it leaks into the link's own query", () => {
  const page = "https://anubis.example/bounty/3?a=1&b=2#c";
  for (const { href } of browseLinks(page)) {
    const link = new URL(href);
    expect(decodeURIComponent(link.pathname.split("/browse/")[1] ?? "")).toBe(page);
    expect([...link.searchParams]).toEqual([["ref", "https://anubis.example"]]);
  }
});

test("phones are told from desks", () => {
  expect(isPhone("Mozilla/5.0 (Linux; Android 15; Pixel 9)")).toBe(true);
  expect(isPhone("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)")).toBe(true);
  expect(isPhone("Mozilla/5.0 (X11; Linux x86_64) Chrome/140")).toBe(false);
});
