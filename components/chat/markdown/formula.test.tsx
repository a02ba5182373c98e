import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Formula } from "./formula";

const drawn = (tex: string) => renderToStaticMarkup(<Formula tex={tex} display />);

test("a formula is set, and what cannot be read stands as its source", () => {
  expect(drawn("x^2")).toContain("katex");
  expect(drawn("\\frac{")).toBe('<code class="font-mono text-[0.85em]">\\frac{</code>');
});

test("no formula covers the page, holds it up, or brings an address or a style of its own", () => {
  expect(drawn("\\rule{5000em}{5000em}")).not.toMatch(/[a-z]:5000em/);
  expect(drawn(`${"x+".repeat(50_000)}x`)).not.toContain("katex");
  expect(drawn("\\def\\a{\\a\\a}\\a")).not.toContain('class="katex"');
  expect(drawn("\\href{javascript:alert(1)}{x}")).not.toContain("<a ");
  expect(drawn("\\htmlStyle{position:fixed}{x}")).not.toContain('style="position');
});
