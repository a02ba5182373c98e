import type { ChatView } from "@/lib/chat/contract";
import type { ChatDocument } from "@/lib/chat/transfer/contract";
import { drawPage, fetchFonts, measureWith, readStyle } from "./draw-page";
import { drawFace, headStrips } from "./head-strips";
import { layOut } from "./lay-out";
import type { PictureMessage } from "./types";

/** How a wish for a picture ends. */
export type Saved =
  | { kind: "saved"; pages: number }
  | { kind: "empty" }
  | { kind: "too_long" }
  | { kind: "refused"; reason: string; code: string };

/** Draws a chat, or the chosen messages of it, and hands the file to the browser. */
export async function savePicture(
  chat: ChatView,
  chosen: ReadonlySet<string> | null,
): Promise<Saved> {
  const response = await fetch(`/api/chat/chats/${chat.id}/export?format=json`);
  const told = await response.json();
  if (!response.ok) return { kind: "refused", ...told.error };
  const branch = branchOf(told as ChatDocument);
  const messages = branch
    .filter(({ id, text }) => text.trim() !== "" && (chosen === null || chosen.has(id)))
    .map(
      ({ role, name, text, at }): PictureMessage => ({
        who: name,
        own: role === "user",
        text,
        at: minuteOf(at),
      }),
    );
  if (messages.length === 0) return { kind: "empty" };
  return drawAll(chat, messages);
}

async function drawAll(chat: ChatView, messages: readonly PictureMessage[]): Promise<Saved> {
  const style = readStyle();
  const about = aboutOf(chat, messages.length);
  const words = [chat.title, about, ...messages.flatMap(({ who, text }) => [who, text])];
  const [faces] = await Promise.all([
    Promise.all(chat.members.map(drawFace)),
    fetchFonts(style, words.join("")),
  ]);
  const measure = measureWith(style);
  const shown = faces.filter((face) => face !== null);
  const head = headStrips({ title: chat.title, about, faces: shown }, measure);
  const pages = layOut(head, messages, measure);
  if (!pages) return { kind: "too_long" };
  const files: Blob[] = [];
  for (const [at, one] of pages.entries())
    files.push(await drawPage(one, style, footOf(at, pages.length)));
  const name = fileName(chat.title);
  const [only] = files;
  if (files.length === 1 && only) download(only, `${name}.png`);
  else download(await zipped(files, name), `${name}.zip`);
  return { kind: "saved", pages: files.length };
}

/** From the end that is shown up to the beginning, oldest first. */
export function branchOf({ messages, shownUpTo }: ChatDocument): ChatDocument["messages"] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const branch: ChatDocument["messages"] = [];
  for (let at = shownUpTo; at !== null; ) {
    const message = byId.get(at);
    if (!message) break;
    branch.push(message);
    at = message.parentId;
  }
  return branch.reverse();
}

function aboutOf({ members }: ChatView, count: number): string {
  const names = members.map(({ name }) => name).join(", ");
  const many = count === 1 ? "1 message" : `${count.toLocaleString("en")} messages`;
  const who = members.length === 1 ? "an AI" : "AIs";
  return `${names}, ${who}. ${many}, saved on ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })}.`;
}

function footOf(at: number, count: number): string {
  const place = count === 1 ? "" : `${at + 1} of ${count}. `;
  return `${place}A talk with AI on Anubis.`;
}

function minuteOf(at: string): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}

async function zipped(files: readonly Blob[], name: string): Promise<Blob> {
  const { zipSync } = await import("fflate");
  const entries = await Promise.all(
    files.map(async (file, at) => [
      `${name}-${String(at + 1).padStart(2, "0")}.png`,
      new Uint8Array(await file.arrayBuffer()),
    ]),
  );
  // Pictures are packed already.
  const bytes = zipSync(Object.fromEntries(entries), { level: 0 });
  return new Blob([new Uint8Array(bytes)], { type: "application/zip" });
}

function fileName(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .slice(0, 60);
  return plain || "chat";
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
