import { z } from "zod";
import type { Expression } from "@/lib/companion/contract";
import { type Entity, type Id, isId } from "@/lib/core/id";
import { nameUpTo } from "@/lib/core/name-up-to";
import { PageRequest } from "@/lib/core/paging";
import type { RunningCost } from "./turn/contract";

/** Longest message of a person, in characters; what is imported or edited may be longer. */
export const MESSAGE_MAX = 8_000;
export const STORED_TEXT_MAX = 100_000;
export const MEMBERS_MAX = 8;
export const TITLE_MAX = 120;
export const TAGS_MAX = 12;
/** Messages of one window of a chat. */
export const WINDOW_MAX = 100;

export type MessageRole = "user" | "companion";

/**
 * `streaming` grows. `interrupted` was cut off by a fault, `stopped` by its reader, `blocked` by
 * moderation: each keeps what was shown of it. `failed` never had a word; `waiting` is for
 * pages, which show what was sent before it is taken.
 */
export type MessageState =
  | "complete"
  | "waiting"
  | "streaming"
  | "interrupted"
  | "stopped"
  | "failed"
  | "blocked";

export type TurnState =
  | "waiting"
  | "running"
  | "done"
  | "stopped"
  | "interrupted"
  | "failed"
  | "blocked";

/** Who speaks where nobody is mentioned: all in order, the next in turn, or who is eager to. */
export const speakingOrders = ["all", "next", "eager"] as const;
export type SpeakingOrder = (typeof speakingOrders)[number];

/** A companion as it is drawn beside its words. */
export type CompanionFace = {
  companionId: string;
  name: string;
  slug: string;
  /** The hash of its stored picture, or null: then the emblem stands for it. */
  avatar: string | null;
  emblem: string;
  plate: string;
};

/** One companion of a chat, with what the chat keeps of it until its owner moves it. */
export type MemberView = CompanionFace & {
  versionId: string;
  /** Number of the kept version, and of the newest where there is a newer one. */
  version: number;
  newestVersion: number | null;
  newestVersionId: string | null;
  /** `provider/model` that speaks for it here. */
  model: string;
  /** The version and model before the last move, to go back to. */
  previous: { versionId: string; model: string } | null;
  /** Place in the speaking order, from 0. */
  place: number;
  /** How it looks in its moods. */
  expressions: Expression[];
};

/** What a reply cost and why; amounts are micro-credits as decimal strings. */
export type Receipt = {
  turnId: string;
  chargeId: string | null;
  model: string;
  inputTokens: number;
  outputTokens: number;
  /** `model`: counted by the model itself. `estimate`: by us, because the reply was cut. */
  counted: "model" | "estimate";
  /** What was held before, what was charged, and what came back. */
  held: string;
  charged: string;
  released: string;
  discountBasisPoints: number;
  factorBasisPoints: number;
  memories: { id: string }[];
};

export type MessageNode = {
  id: string;
  parentId: string | null;
  role: MessageRole;
  /** Who of the companions said it; null for the person's own. */
  companionId: string | null;
  text: string;
  state: MessageState;
  /** The turn that wrote it: to follow it while it streams, to stop it, to read its receipt. */
  turnId: string | null;
  /** Dotted reason where it was interrupted, failed or blocked. */
  reason: string | null;
  /** Charged for this reply in micro-credits; null while it runs and where nothing was asked of a model. */
  charged: string | null;
  /** Only while it is being written. */
  running: RunningCost | null;
  /** What was remembered when it was written; some of it may be forgotten since. */
  memories: { id: string }[];
  model: string | null;
  at: string;
  editedAt: string | null;
  /** Place among the messages that answer the same one (its swipes), from 0. */
  sibling: { index: number; count: number; previousId: string | null; nextId: string | null };
  /** How many messages answer this one. */
  childCount: number;
};

export type ChatView = {
  id: string;
  title: string;
  kind: "single" | "group";
  members: MemberView[];
  order: SpeakingOrder;
  personaId: string | null;
  folderId: string | null;
  tags: string[];
  pinned: boolean;
  archived: boolean;
  temporary: boolean;
  /** When a temporary chat is removed at the latest. */
  temporaryUntil: string | null;
  spicy: SpicyView;
  /** The end of the branch that is shown. */
  leafId: string | null;
  /** Messages on this branch, and in the whole tree. */
  depth: number;
  messageCount: number;
  /** Turns that run or wait, in the order in which they will speak. */
  open: OpenTurn[];
  createdAt: string;
  updatedAt: string;
};

export type OpenTurn = { turnId: string; messageId: string; companionId: string; state: TurnState };

export type SpicyRefusal =
  | "chat.spicy_off"
  | "chat.spicy_plan"
  | "chat.spicy_age"
  | "chat.spicy_minor";

/** `on` only while all three hold: the switch, a paid plan, and a declared age of an adult. Never
 * where a companion or a persona speaks of somebody under 18. */
export type SpicyView = {
  switched: boolean;
  on: boolean;
  /** What stands in the way, where the switch cannot be turned on. */
  refusal: SpicyRefusal | null;
};

/** A stretch of the branch that is shown, oldest first. */
export type MessageWindow = {
  messages: MessageNode[];
  /** Pass as `before` to read what comes before; null at the beginning. */
  before: string | null;
};

export type ChatPage = { chat: ChatView; window: MessageWindow };

export type ChatListItem = {
  id: string;
  title: string;
  kind: "single" | "group";
  members: CompanionFace[];
  /** The beginning of the last message of the branch that is shown. */
  excerpt: string;
  messageCount: number;
  folderId: string | null;
  tags: string[];
  pinned: boolean;
  archived: boolean;
  updatedAt: string;
};

export type FolderView = { id: string; name: string; chats: number };

/**
 * What the stream of a turn tells, in this order. A stream that is opened with `after` tells the
 * text from that character on. After `end` with `next`, the next reply of the same send follows
 * on the same stream.
 */
export type TurnEvent =
  | {
      type: "started";
      turnId: string;
      chatId: string;
      /** The person's message; null where a reply was asked for again. */
      userMessage: MessageNode | null;
      /** With what the reader has of its text already: up to `after`, "" for a new reply. */
      reply: MessageNode;
      /** Everything that speaks after this send, this one first. */
      turns: OpenTurn[];
    }
  | { type: "help"; country: string | null }
  | { type: "break"; minutes: number }
  | { type: "memory"; turnId: string; memories: { id: string }[] }
  /** `from` is the place of the first character in the reply's text, in UTF-16 units. */
  | { type: "text"; turnId: string; from: number; text: string }
  | {
      type: "end";
      turnId: string;
      state: Exclude<TurnState, "waiting" | "running">;
      /**
       * Dotted reason where the state is not `done`; `moderation.…` goes with status 451. `chat.length`
       * goes with `done` where the reply reached its longest length.
       */
      reason: string | null;
      /** The reply as it is kept. Where it was blocked it may be shorter than what was told. */
      reply: MessageNode;
      receipt: Receipt | null;
      /** The turn that speaks next after this send, or null. */
      next: OpenTurn | null;
    };

export const idOf = <E extends Entity>(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value), `not the id of a ${entity}`);

export const chatId = idOf("chat");
export const messageId = idOf("message");
export const companionId = idOf("companion");
/** Names one wish of one person for ever: a repeated request with it never makes a second turn. */
export const requestKey = z.string().regex(/^[\w-]{8,100}$/, "8 to 100 letters, digits, - and _");
const messageText = z
  .string()
  .min(1)
  .max(MESSAGE_MAX * 2);
export const title = nameUpTo(TITLE_MAX);

export const ReadChat = z.object({
  chatId,
  limit: z.coerce.number().int().min(1).max(WINDOW_MAX).default(50),
});
export type ReadChat = z.output<typeof ReadChat>;

export const ReadWindow = z.object({
  chatId,
  /** The oldest message that is known already. */
  before: messageId,
  limit: z.coerce.number().int().min(1).max(WINDOW_MAX).default(50),
});
export type ReadWindow = z.output<typeof ReadWindow>;

export const ListChats = PageRequest.extend({
  /** `none` for those in no folder. */
  folderId: z.union([idOf("folder"), z.literal("none")]).optional(),
  tag: z.string().max(40).optional(),
  companionId: companionId.optional(),
  /** `trash` holds what was deleted in the last 30 days. */
  shelf: z.enum(["active", "archived", "trash"]).default("active"),
});
export type ListChats = z.output<typeof ListChats>;

export const ChatOnly = z.object({ chatId });
export type ChatOnly = z.output<typeof ChatOnly>;

/** What a send wants: to say something new after `parentId`, or another reply to it. */
export const StartTurn = z.object({
  chatId,
  requestKey,
  /** What the person says; left out to ask for a reply (again) to `parentId`. */
  text: messageText.optional(),
  /** The message that this answers; the end of the shown branch where left out, null for the beginning. */
  parentId: messageId.nullish(),
  /** Who is to speak, in a group; left out, mentions and the speaking order decide. */
  speakerIds: z.array(companionId).min(1).max(MEMBERS_MAX).optional(),
});
export type StartTurn = z.output<typeof StartTurn>;

export const EstimateTurn = StartTurn.omit({ requestKey: true });
export type EstimateTurn = z.output<typeof EstimateTurn>;

const place = z.coerce.number().int().min(0).max(STORED_TEXT_MAX);

export const FollowTurn = z.object({
  turnId: idOf("turn"),
  /** How much of the reply is known already, in UTF-16 units. */
  after: place.default(0),
  /** The same, as a browser says it that re-opens the stream by itself. */
  lastEventId: place.optional(),
});
export type FollowTurn = z.output<typeof FollowTurn>;

export const TurnOnly = z.object({ turnId: idOf("turn") });
export type TurnOnly = z.output<typeof TurnOnly>;
