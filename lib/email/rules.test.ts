import { expect, test } from "vitest";
import { letterHtml, letterText, showsOutbox, transportFor } from "./rules";

test("without a mail server, messages stay local in development and are refused elsewhere", () => {
  expect(transportFor({ PROFILE: "development" })).toBe("local");
  expect(transportFor({ PROFILE: "staging" })).toBe("none");
  expect(transportFor({ PROFILE: "production" })).toBe("none");
  expect(transportFor({ PROFILE: "production", SMTP_URL: "smtp://mail" })).toBe("smtp");
});

test("the outbox page exists on a developer's own machine only", () => {
  const local = {
    PROFILE: "development",
    APP_URL: "http://127.0.0.1:3000",
    HOSTNAME: "127.0.0.1",
  } as const;
  expect(showsOutbox(local)).toBe(true);
  expect(showsOutbox({ ...local, APP_URL: "http://localhost:3000" })).toBe(true);
  expect(showsOutbox({ ...local, APP_URL: "http://192.168.1.4:3000" })).toBe(false);
  expect(showsOutbox({ ...local, APP_URL: "https://anubis.example" })).toBe(false);
  expect(showsOutbox({ ...local, PROFILE: "production" })).toBe(false);
  expect(showsOutbox({ ...local, HOSTNAME: "::1" })).toBe(true);
  expect(showsOutbox({ ...local, HOSTNAME: "0.0.0.0" })).toBe(false);
  expect(showsOutbox({ ...local, HOSTNAME: undefined })).toBe(false);
});

test("nothing that a person wrote becomes markup in a message", () => {
  const letter = {
    subject: "Hello",
    paragraphs: ['Hello <img src=x onerror="alert(1)">.'],
    action: { label: "Open", url: 'https://x.example/?a=1&b="2"' },
    footnote: "Nothing to do.",
  };
  expect(letterHtml(letter)).not.toContain("<img");
  expect(letterHtml(letter)).toContain("a=1&amp;b=&quot;2&quot;");
  expect(letterText(letter)).toContain('https://x.example/?a=1&b="2"');
});
