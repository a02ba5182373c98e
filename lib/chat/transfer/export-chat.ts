import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { renderTalkSheet } from "@/lib/platform/pdf";
import * as chats from "../repository";
import { requireChat } from "../require-chat";
import { branchUpTo, type MessageRow, wholeTree } from "../tree/repository";
import type { ChatDocument, ExportChat } from "./contract";

const BRANCH_MAX = 50_000;

export type ExportedChat = {
  fileName: string;
  contentType: string;
  body: string | Uint8Array<ArrayBuffer>;
};

/**
 * A chat of the caller's own as a file: the branch that is shown as Markdown or PDF, the whole tree
 * as JSON, which can be imported again.
 * @throws not_found `chat.not_found`; forbidden `chat.temporary_export`
 */
export async function exportChat(
  ctx: Context,
  { chatId, format }: ExportChat,
): Promise<ExportedChat> {
  const chat = await requireChat(ctx, chatId);
  if (chat.temporaryUntil)
    throw new AppError("forbidden", "chat.temporary_export", "A temporary chat is not exported.");
  const members = await chats.membersOf(ctx.db, chatId);
  const nameOf = namer(members);
  const name = `${fileName(chat.title)}.${format}`;
  if (format === "json") {
    const document = documentOf(ctx, chat, members, await wholeTree(ctx.db, chatId));
    const body = `${JSON.stringify(document, null, 2)}\n`;
    return { fileName: name, contentType: "application/json; charset=utf-8", body };
  }
  const branch = chat.leafId ? await branchUpTo(ctx.db, chatId, chat.leafId, BRANCH_MAX) : [];
  const lines = branch.filter(({ text }) => text !== "");
  if (format === "md") {
    const body = markdown(chat.title, lines, nameOf);
    return { fileName: name, contentType: "text/markdown; charset=utf-8", body };
  }
  const body = await renderTalkSheet({
    title: chat.title,
    subtitle: `With ${members.map((member) => member.name).join(", ")}. ${lines.length} messages, as of ${day(ctx.now())}.`,
    lines: lines.map((line) => ({
      who: nameOf(line),
      at: minute(line.createdAt),
      text: line.text,
    })),
  });
  return { fileName: name, contentType: "application/pdf", body: new Uint8Array(body) };
}

function namer(members: readonly chats.MemberRow[]) {
  const names = new Map<string | null, string>(
    members.map(({ companionId, name }) => [companionId, name]),
  );
  return ({ role, companionId }: Pick<MessageRow, "role" | "companionId">) =>
    role === "user" ? "You" : (names.get(companionId) ?? "Companion");
}

function documentOf(
  ctx: Context,
  { title, leafId }: chats.ChatRow,
  members: readonly chats.MemberRow[],
  tree: readonly MessageRow[],
): ChatDocument {
  const nameOf = namer(members);
  return {
    format: "anubis-chat/1",
    title,
    exportedAt: ctx.now().toISOString(),
    members: members.map(({ name, model }) => ({ name, model })),
    shownUpTo: leafId,
    messages: tree.map((row) => ({
      id: row.id,
      parentId: row.parentId,
      role: row.role,
      name: nameOf(row),
      text: row.text,
      at: row.createdAt.toISOString(),
    })),
  };
}

function markdown(
  title: string,
  lines: readonly MessageRow[],
  nameOf: (row: MessageRow) => string,
): string {
  const said = lines.map(
    (line) => `**${nameOf(line)}** (${minute(line.createdAt)})\n\n${line.text}`,
  );
  return `${[`# ${title.replace(/\s+/g, " ")}`, ...said].join("\n\n---\n\n")}\n`;
}

function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace("T", " ");
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** A title as the name of a file. */
function fileName(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .slice(0, 60);
  return plain || "chat";
}
