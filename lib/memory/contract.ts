import { z } from "zod";
import { type Entity, type Id, isId } from "@/lib/core/id";

/** What a memory is about; for the reader, and so that a later fact takes the place of an older one. */
export const memoryKinds = [
  "identity",
  "relation",
  "place",
  "work",
  "taste",
  "plan",
  "possession",
  "health",
  "habit",
  "style",
  "event",
  "other",
] as const;
export type MemoryKind = (typeof memoryKinds)[number];

/** Where a memory is used: in the chat it was told in, with the companion it was told to, or with all. */
export const memoryScopes = ["chat", "companion", "all"] as const;
export type MemoryScope = (typeof memoryScopes)[number];

/** Who wrote a memory or a summary: learnt from a message, or written by the person. */
export type MemoryAuthor = "learnt" | "person";

/** How many memories a tier keeps. Whoever had more keeps them, and learns nothing more. */
export const memoryBudgets = { free: 0, premium: 500, vip: 2_000 } as const;

/** How many memories are shown to a model with one turn, and how many of them may be pinned ones. */
export const RECALL_LIMIT = 5;
export const RECALL_PINNED = 3;
export const MEMORY_LENGTH = 300;
export const SUMMARY_LENGTH = 4_000;
/** Messages that have left the window before the summary takes them in. */
export const SUMMARY_STEP = 8;

/** Who is asked for memories, in which chat and with whom. */
export type MemoryPlace = {
  userId: Id<"user">;
  companionId: Id<"companion">;
  chatId: Id<"chat">;
};

/** A memory that is shown to a model with this turn. Written to the person: "You live in Porto." */
export type RecalledMemory = {
  id: Id<"memory">;
  text: string;
  kind: MemoryKind;
  scope: MemoryScope;
  pinned: boolean;
  /** How near it comes to what was asked for, from 1 downwards; null where nothing was compared. */
  cosine: number | null;
  chatId: Id<"chat"> | null;
  messageId: Id<"message"> | null;
  toldAt: string;
};

export type Recall = {
  /** The pinned ones first, then the nearest. */
  memories: RecalledMemory[];
  /** What was said in this chat before the recent messages, or null. */
  summary: string | null;
};

/** One memory as its person sees it. */
export type MemoryView = {
  id: string;
  text: string;
  kind: MemoryKind;
  scope: MemoryScope;
  pinned: boolean;
  author: MemoryAuthor;
  companionId: string | null;
  chatId: string | null;
  /** The message that it comes from: why it is thought. */
  messageId: string | null;
  /** What it took the place of, the newest first. */
  replaced: { id: string; text: string; toldAt: string }[];
  toldAt: string;
  editedAt: string | null;
  usedAt: string | null;
  usedCount: number;
};

/** How many memories there are, how many may be kept, and whether they are used now. */
export type MemoryBudget = {
  used: number;
  limit: number;
  pinned: number;
  /** Whether the person's plan includes memory. Without it memories stay, and nobody is shown them. */
  active: boolean;
};

export type SummaryView = {
  chatId: string;
  version: number;
  text: string;
  author: MemoryAuthor;
  at: string;
  /** Earlier versions, the newest first. */
  versions: { version: number; text: string; author: MemoryAuthor; at: string }[];
};

/** What is remembered of a chat from now on, and for where. */
export type ChatMemorySetting = { remembers: boolean; scope: MemoryScope };

/** The margin column of a chat. */
export type ChatMemoryView = {
  /** Shown with the latest reply. */
  used: MemoryView[];
  /** The others that this chat may be shown, the pinned and newest first; at most `shown` of them. */
  others: MemoryView[];
  /** All that this chat may be shown. */
  total: number;
  /** What is used in other chats with this companion alone, and could be brought here. */
  elsewhere: number;
  setting: ChatMemorySetting;
  summary: SummaryView | null;
  budget: MemoryBudget;
};

export type MemoryList = { memories: MemoryView[]; budget: MemoryBudget };

/** What a purge removed, signed by the deployment. The text itself is in no part of it. */
export const PurgeBody = z.strictObject({
  id: z.string(),
  kind: z.enum(["memory", "chat", "person"]),
  /** Those that had been replaced by newer ones count too. */
  memories: z.number().int(),
  vectors: z.number().int(),
  /** Sentences that were taken out of summaries, over all their versions. */
  summaryLines: z.number().int(),
  /** Notes that a reply was written with one of these. */
  uses: z.number().int(),
  /** One for each text that was removed: bound to it by a salt that was handed over once and not kept. */
  commitments: z.array(z.string()),
  at: z.string(),
});
export type PurgeBody = z.output<typeof PurgeBody>;
export type PurgeKind = PurgeBody["kind"];

export type PurgeReceipt = PurgeBody & {
  /** The deployment's public key and its signature; null until the job has signed it. */
  key: string | null;
  signature: string | null;
  /** When it was looked up again that nothing is left; null until then. */
  checkedAt: string | null;
};

/** What forgetting gives: the receipt, and the one copy of the salt that its commitments are made with. */
export type Forgotten = { receipt: PurgeReceipt; salt: string };

const idOf = <E extends Entity>(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value));

const text = z.string().trim().min(1).max(MEMORY_LENGTH);
const memoryId = idOf("memory");

export const AddMemory = z.object({
  text,
  scope: z.enum(memoryScopes),
  companionId: idOf("companion").nullable().default(null),
  chatId: idOf("chat").nullable().default(null),
});
export type AddMemory = z.output<typeof AddMemory>;

export const EditMemory = z.object({ memoryId, text });
export type EditMemory = z.output<typeof EditMemory>;

export const PinMemory = z.object({ memoryId, pinned: z.boolean() });
export type PinMemory = z.output<typeof PinMemory>;

export const ScopeMemory = z.object({ memoryId, scope: z.enum(memoryScopes) });
export type ScopeMemory = z.output<typeof ScopeMemory>;

/** Several at once: those of one companion, or of one search. */
export const ForgetMemories = z.object({ memoryIds: z.array(memoryId).min(1).max(500) });
export type ForgetMemories = z.output<typeof ForgetMemories>;

export const SetChatMemory = z.object({
  chatId: idOf("chat"),
  companionId: idOf("companion"),
  remembers: z.boolean(),
  scope: z.enum(memoryScopes),
});
export type SetChatMemory = z.output<typeof SetChatMemory>;

export const BringMemories = z.object({ chatId: idOf("chat"), companionId: idOf("companion") });
export type BringMemories = z.output<typeof BringMemories>;

export const EditSummary = z.object({
  chatId: idOf("chat"),
  /** The version that was edited: a newer one is not overwritten. */
  version: z.number().int().min(0),
  text: z.string().trim().max(SUMMARY_LENGTH),
});
export type EditSummary = z.output<typeof EditSummary>;

/** What a turn that has ended gives to be learnt from. */
export type LearnFromTurn = MemoryPlace & {
  userMessage: { id: Id<"message">; text: string };
  /** What the person said just before, the oldest first: it tells who "she" is, and teaches nothing here. */
  saidBefore?: readonly { id: Id<"message">; text: string }[];
  /** The companion's message that the person answers: it tells what a short answer is about, and teaches nothing. */
  answered?: { id: Id<"message">; text: string };
  reply: { id: Id<"message">; text: string };
  /** The memories that the reply was written with. */
  recalledIds: readonly Id<"memory">[];
  /** `provider/model` that answered; a vendor's model is asked, for the house's the rules decide. */
  model: string;
};

/** A message that has left the window, for the rolling summary. */
export type PassedMessage = { id: Id<"message">; author: "person" | "companion"; text: string };
