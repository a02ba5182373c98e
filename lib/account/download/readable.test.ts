import { expect, test } from "vitest";
import { indexPage, partPage } from "./readable";

const about = { file: "attempts", title: "Attempts", says: "What you tried." };

test("what somebody wrote is text in the page, never markup", () => {
  const html = partPage(about, { attempts: [{ message: `<script>alert("x")</script>&` }] });
  expect(html).not.toContain("<script>");
  expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;");
});

test("every part is linked as a page and as JSON, and nothing is called nothing", () => {
  const index = indexPage([about], { handle: "ada", at: new Date("2026-03-01T12:00:00Z") });
  expect(index).toContain('href="attempts.html"');
  expect(index).toContain('href="data/attempts.json"');
  expect(partPage(about, { attempts: [] })).toContain("Nothing.");
});
