import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import type { Brought, BroughtChat } from "./contract";

const Line = z.object({
  mes: z.string(),
  is_user: z.boolean().optional(),
  is_system: z.boolean().optional(),
  swipes: z.array(z.string()).optional(),
  swipe_id: z.number().int().optional(),
  send_date: z.union([z.string(), z.number()]).optional(),
});
type Line = z.output<typeof Line>;
const Header = z.object({ chat_metadata: z.unknown() }).or(z.object({ user_name: z.string() }));

/**
 * A chat of SillyTavern: a document a line, the first of them about the chat. Swipes become branches;
 * the one that was chosen goes on.
 * @throws invalid `chat.import_format` with the number of the line
 */
export function readSillyTavern(text: string): BroughtChat {
  const messages: Brought[] = [];
  let parentKey: string | null = null;
  for (const [index, raw] of text.trim().split(/\r?\n/).entries()) {
    const line = lineOf(raw, index);
    if (!line || line.is_system || line.mes.trim() === "") continue;
    const { said, chosen } = saidIn(line);
    for (const [swipe, words] of said.entries())
      messages.push({
        key: `${index}.${swipe}`,
        parentKey,
        role: line.is_user ? "user" : "companion",
        text: words.trim(),
        at: dateOf(line.send_date),
      });
    parentKey = `${index}.${chosen}`;
  }
  return { title: null, messages, shownKey: parentKey };
}

/** What a line says, in all its swipes, and which of them was chosen. */
function saidIn(line: Line): { said: string[]; chosen: number } {
  const { mes, swipe_id } = line;
  const swipes = (line.is_user ? [] : (line.swipes ?? []))
    .map((words, place) => ({ words, isChosen: place === swipe_id }))
    .filter(({ words }) => words.trim() !== "");
  if (swipes.length < 2) return { said: [mes], chosen: 0 };
  const said = swipes.map(({ words }) => words);
  const chosen = swipes.findIndex(({ isChosen }) => isChosen);
  return { said, chosen: Math.max(0, chosen < 0 ? said.indexOf(mes) : chosen) };
}

/** Null for the line about the chat itself. */
function lineOf(raw: string, index: number): Line | null {
  const value = parsed(raw);
  const line = Line.safeParse(value);
  if (line.success) return line.data;
  if (index === 0 && Header.safeParse(value).success) return null;
  throw new AppError(
    "invalid",
    "chat.import_format",
    `Line ${index + 1} is no message of SillyTavern.`,
    { details: { line: String(index + 1) } },
  );
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

const own = /^(\d{4})-(\d{1,2})-(\d{1,2}) ?@(\d{1,2})h ?(\d{1,2})m ?(\d{1,2})s/;

/** A time as one of its versions wrote it; null where none did. */
function dateOf(sent: string | number | undefined): Date | null {
  if (sent === undefined) return null;
  const parts = own.exec(String(sent));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    parts?.slice(1) ?? []
  ).map(Number);
  const at = parts
    ? new Date(Date.UTC(year, month - 1, day, hour, minute, second))
    : new Date(sent);
  return Number.isNaN(at.getTime()) ? null : at;
}
