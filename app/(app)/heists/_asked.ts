import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { previewHeist } from "@/lib/heist";
import { CanRob, type HeistPreview, type ToolKind } from "@/lib/heist/contract";
import type { Search } from "@/lib/web/read-page";

type Where = { board: string; after?: string | undefined };

/** Where a board, a page of it, and a chosen rival with tools are shown. */
export function heistHref({ board, after }: Where, rob?: string, tools: ToolKind[] = []): string {
  const asked = new URLSearchParams();
  if (board !== "everyone") asked.set("board", board);
  if (after) asked.set("after", after);
  if (rob) asked.set("rob", rob);
  if (rob && tools.length > 0) asked.set("tools", tools.join(","));
  const query = asked.toString();
  return query ? `/heists?${query}` : "/heists";
}

/** The rival that an address names, as a heist on them would be now; null where it names nobody. */
export async function askedPreview(
  ctx: Context,
  { rob, tools = "" }: Search,
): Promise<{ preview: HeistPreview; tools: ToolKind[] } | null> {
  const parsed = CanRob.safeParse({ id: rob, tools });
  if (!parsed.success) return null;
  try {
    return { preview: await previewHeist(ctx, parsed.data), tools: parsed.data.tools };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}
