import type { Letter } from "./contract";

export type Transport = "smtp" | "local" | "none";

/** Where e-mail goes: to a mail server, to the local outbox page, or nowhere. */
export function transportFor(environment: {
  PROFILE: "development" | "staging" | "production";
  SMTP_URL?: string | undefined;
}): Transport {
  if (environment.SMTP_URL) return "smtp";
  return environment.PROFILE === "development" ? "local" : "none";
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** The outbox page shows other people's links, so it exists on the developer's own machine only. */
export function showsOutbox(environment: {
  PROFILE: "development" | "staging" | "production";
  APP_URL: string;
  /** Where the server listens; every address when left out. */
  HOSTNAME?: string | undefined;
}): boolean {
  return (
    environment.PROFILE === "development" &&
    loopback.has(new URL(environment.APP_URL).hostname) &&
    loopback.has(environment.HOSTNAME ?? "0.0.0.0")
  );
}

export function letterText({ paragraphs, action, footnote }: Letter): string {
  return [...paragraphs, `${action.label}:\n${action.url}`, footnote].join("\n\n");
}

export function letterHtml({ subject, paragraphs, action, footnote }: Letter): string {
  const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("");
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:32px 16px;background:#f6f0e3;color:#1d1810;font:16px/1.55 Georgia,serif">`,
    `<div style="max-width:34em;margin:0 auto"><p style="font-size:20px;margin:0 0 24px">Anubis</p>${body}`,
    `<p style="margin:24px 0"><a href="${escaped(action.url)}" style="display:inline-block;padding:12px 18px;background:#1d1810;color:#f6f0e3;text-decoration:none;border-radius:3px">${escaped(action.label)}</a></p>`,
    `<p style="font-size:14px;color:#50462f;overflow-wrap:anywhere">If the button does nothing, open this address: ${escaped(action.url)}</p>`,
    `<p style="font-size:14px;color:#50462f;border-top:1px solid #dbd0b8;padding-top:16px">${escaped(footnote)}</p>`,
    "</div></body></html>",
  ].join("");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
