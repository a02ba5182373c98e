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
  const keptAbove = keptAboveIn(mapping);
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

/** Finds the nearest message at a node or above it; each stretch of others is walked through once. */
function keptAboveIn(mapping: Readonly<Record<string, Node>>) {
  const known = new Map<string, string | null>();
  const look = (key: string): string | null | undefined =>
    wordsOf(mapping[key] ?? {}) === "" ? known.get(key) : key;
  return (from: string | null | undefined): string | null => {
    const passed: string[] = [];
    let found: string | null | undefined;
    for (let at = from; at; at = mapping[at]?.parent) {
      found = look(at);
      if (found !== undefined) break;
      // Whoever comes by here again, in a circle, finds nothing above.
      known.set(at, null);
      passed.push(at);
    }
    for (const key of passed) known.set(key, found ?? null);
    return found ?? null;
  };
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
