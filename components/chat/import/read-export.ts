import type { ImportSource } from "@/lib/chat/transfer/contract";

/** One conversation of a file that somebody brought, ready to be sent by itself. */
export type Brought = {
  source: ImportSource;
  title: string;
  messages: number;
  /** Whom it was with, where the file says so. */
  companion: string | null;
  /** The conversation as its own document. */
  text: string;
};

export type BroughtFile = { found: Brought[]; problem: string | null };

/**
 * What is in an export of ChatGPT (`conversations.json`) or in a chat of SillyTavern (`.jsonl`).
 * Says what is wrong with a file that is neither.
 */
export function readExport(text: string, fileName: string): BroughtFile {
  const trimmed = text.trim();
  if (trimmed === "") return { found: [], problem: "The file is empty." };
  const whole = parsed(trimmed);
  if (isOwn(whole)) return { found: [fromOwn(whole, trimmed)], problem: null };
  const list = Array.isArray(whole) ? whole : [whole];
  const chats = list.filter(isConversation);
  if (chats.length > 0) {
    return { found: chats.map(fromChatGpt), problem: skipped(list.length - chats.length) };
  }
  const lines = trimmed.split("\n").map(parsed);
  if (isSillyTavern(lines))
    return { found: [fromSillyTavern(trimmed, lines, fileName)], problem: null };
  const problem =
    whole === undefined
      ? "The file is not JSON. Bring conversations.json from ChatGPT, or a .jsonl chat from SillyTavern."
      : "There is no conversation in this file. Bring conversations.json from ChatGPT, or a .jsonl chat from SillyTavern.";
  return { found: [], problem };
}

type Conversation = { title?: string | null; mapping: Record<string, { message?: unknown }> };
type Line = Record<string, unknown>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isConversation(value: unknown): value is Conversation {
  const { mapping } = (value ?? {}) as Partial<Conversation>;
  return typeof mapping === "object" && mapping !== null;
}

type Own = { format: string; title: string; messages: unknown[]; members?: { name?: unknown }[] };

function isOwn(value: unknown): value is Own {
  const { format, messages } = (value ?? {}) as Partial<Own>;
  return format === "anubis-chat/1" && Array.isArray(messages);
}

/** A chat that was exported here. */
function fromOwn({ title, messages, members }: Own, text: string): Brought {
  const name = members?.[0]?.name;
  return {
    source: "anubis",
    title: typeof title === "string" ? title : "Without a name",
    messages: messages.length,
    companion: typeof name === "string" ? name : null,
    text,
  };
}

function fromChatGpt(chat: Conversation): Brought {
  const messages = Object.values(chat.mapping).filter(({ message }) => hasWords(message)).length;
  return {
    source: "chatgpt",
    title: chat.title || "Without a name",
    messages,
    companion: null,
    text: JSON.stringify(chat),
  };
}

function hasWords(message: unknown): boolean {
  const { author, content } = (message ?? {}) as {
    author?: { role?: string };
    content?: { parts?: unknown[] };
  };
  const said = author?.role === "user" || author?.role === "assistant";
  return said && (content?.parts ?? []).some((part) => typeof part === "string" && part !== "");
}

function isSillyTavern(lines: unknown[]): lines is Line[] {
  const all = lines.every((line) => typeof line === "object" && line !== null);
  return (
    all &&
    lines.slice(0, 3).some((line) => "mes" in (line as Line) || "chat_metadata" in (line as Line))
  );
}

function fromSillyTavern(text: string, lines: Line[], fileName: string): Brought {
  const named = lines.find(({ character_name }) => typeof character_name === "string");
  const speaker = lines.find(({ is_user, name }) => is_user === false && typeof name === "string");
  const companion = named?.character_name ?? speaker?.name ?? null;
  return {
    source: "sillytavern",
    title: fileName.replace(/\.jsonl?$/i, ""),
    messages: lines.filter(({ mes }) => typeof mes === "string").length,
    companion: typeof companion === "string" ? companion : null,
    text,
  };
}

function skipped(count: number): string | null {
  if (count === 0) return null;
  return count === 1
    ? "One entry is no conversation and is left out."
    : `${count} entries are no conversations and are left out.`;
}
