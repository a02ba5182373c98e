import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import type { Brought, BroughtChat } from "./contract";

const Node = z.object({
  parent: z.string().nullish(),
  message: z
    .object({
      author: z.object({ role: z.string() }),
      create_time: z.number().nullish(),
      content: z
        .object({ parts: z.array(z.unknown()).optional(), text: z.string().optional() })
        .nullish(),
      metadata: z
        .object({ is_visually_hidden_from_conversation: z.boolean().optional() })
        .nullish(),
    })
    .nullish(),
});
type Node = z.output<typeof Node>;
const Conversation = z.object({
  title: z.string().nullish(),
  current_node: z.string().nullish(),
  mapping: z.record(z.string(), Node),
});

/**
 * One conversation of ChatGPT's export, with its branches. What the person and the assistant said is
 * kept; what stands between them (instructions, tools) is passed over.
 * @throws invalid `chat.import_format`
 */
export function readChatGpt(document: unknown): BroughtChat {
  const one = Array.isArray(document) ? document[0] : document;
  const parsed = Conversation.safeParse(one);
  if (!parsed.success)
    throw new AppError("invalid", "chat.import_format", "This is no conversation of ChatGPT.", {
      cause: parsed.error,
    });
  const { mapping, title, current_node } = parsed.data;
  const keptAbove = (key: string | null | undefined): string | null => {
    const seen = new Set<string>();
    for (let at = key; at && !seen.has(at); at = mapping[at]?.parent) {
      seen.add(at);
      const node = mapping[at];
      if (node && wordsOf(node)) return at;
    }
    return null;
  };
  const messages = Object.entries(mapping).flatMap(([key, node]): Brought[] => {
    const text = wordsOf(node);
    if (!text) return [];
    const seconds = node.message?.create_time;
    return [
      {
        key,
        parentKey: keptAbove(node.parent),
        role: node.message?.author.role === "user" ? "user" : "companion",
        text,
        at: seconds ? new Date(seconds * 1_000) : null,
      },
    ];
  });
  return { title: title ?? null, messages, shownKey: keptAbove(current_node) };
}

/** What somebody said, or "" for what nobody saw. */
function wordsOf({ message }: Node): string {
  const role = message?.author.role;
  if (role !== "user" && role !== "assistant") return "";
  if (message?.metadata?.is_visually_hidden_from_conversation) return "";
  const parts = message?.content?.parts ?? [message?.content?.text];
  return parts
    .map((part) => (typeof part === "object" && part !== null ? "[attachment]" : (part ?? "")))
    .join("\n")
    .trim();
}
