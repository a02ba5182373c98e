import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import type { SummaryView } from "../contract";
import { summaryText } from "./lines";
import { type SummaryRow, summariesOf } from "./repository";

type Place = { userId: Id<"user">; chatId: Id<"chat"> };

/** The summary of a chat with its earlier versions, or null where there is none. */
export async function readSummary(db: Db, place: Place): Promise<SummaryView | null> {
  const [latest, ...earlier] = await summariesOf(db, place);
  return latest
    ? { chatId: latest.chatId, ...version(latest), versions: earlier.map(version) }
    : null;
}

function version({ version: number, lines, author, at }: SummaryRow) {
  return { version: number, text: summaryText(lines), author, at: at.toISOString() };
}
