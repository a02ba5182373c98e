import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { readHandles } from "@/lib/user";
import { type NoticeKind, type NoticeView, noticeData } from "./contract";
import type { NoticeRow } from "./repository";
import { noticeWords } from "./words";

/** Notices in words, with everybody's present name. */
export async function viewNotices(
  source: Db | Tx,
  rows: readonly NoticeRow[],
): Promise<NoticeView[]> {
  const others = rows.flatMap(({ otherId }) => otherId ?? []);
  const handles = await readHandles(source, others);
  return rows.map((row) => {
    const other = (row.otherId && handles.get(row.otherId)) ?? null;
    return {
      id: String(row.seq),
      kind: row.kind,
      other,
      ...wordsOf(row.kind, row.data, other ?? "somebody"),
      at: row.at.toISOString(),
      read: row.readAt !== null,
    };
  });
}

function wordsOf<K extends NoticeKind>(kind: K, stored: unknown, other: string) {
  const words = noticeWords[kind];
  const data = noticeData[kind].parse(stored) as Parameters<typeof words.title>[0];
  return {
    title: capital(words.title(data, other)),
    text: capital(words.text(data, other)),
    href: words.href(data),
  };
}

function capital(text: string): string {
  return text.replace(/^somebody/, "Somebody");
}
