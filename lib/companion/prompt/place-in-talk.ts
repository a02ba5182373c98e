import type { TalkLine } from "../contract";

export type PromptMessage = { role: "user" | "assistant" | "system"; content: string };

/** Words of a card that stand among the messages, so many before the newest end. */
export type PromptNote = { text: string; depth: number; role: PromptMessage["role"] };

type Company = {
  /** The companion that is to answer. */
  own: string;
  /** Several companions talk: then every line says who speaks. */
  group: boolean;
  user: string;
  notesAs: "system" | "user";
};

/** The talk as messages, with notes at their depth. */
export function placeInTalk(
  history: readonly TalkLine[],
  notes: readonly PromptNote[],
  company: Company,
): PromptMessage[] {
  const messages: PromptMessage[] = [];
  for (let index = 0; index <= history.length; index++) {
    const depth = history.length - index;
    const due = notes.filter((note) => Math.min(note.depth, history.length) === depth);
    for (const note of due) messages.push(noteMessage(note, company.notesAs));
    const line = history[index];
    if (line) messages.push(lineMessage(line, company));
  }
  return company.notesAs === "user" ? joinNeighbours(messages) : messages;
}

function noteMessage({ text, role }: PromptNote, notesAs: "system" | "user"): PromptMessage {
  if (role === "system" && notesAs === "user") return { role: "user", content: `[Note: ${text}]` };
  return { role, content: text };
}

function lineMessage({ role, speaker, text }: TalkLine, company: Company): PromptMessage {
  if (role === "user")
    return { role: "user", content: company.group ? `${company.user}: ${text}` : text };
  const isOwn = speaker === undefined || speaker === company.own;
  return isOwn
    ? { role: "assistant", content: text }
    : { role: "user", content: `${speaker}: ${text}` };
}

/** Some vendors want the sides to take turns. */
function joinNeighbours(messages: readonly PromptMessage[]): PromptMessage[] {
  const joined: PromptMessage[] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    if (last?.role === message.role) last.content = `${last.content}\n\n${message.content}`;
    else joined.push({ ...message });
  }
  return joined;
}
