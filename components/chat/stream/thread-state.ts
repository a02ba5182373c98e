import type {
  ChatPage,
  ChatView,
  MessageNode,
  MessageWindow,
  OpenTurn,
  Receipt,
  TurnEvent,
} from "@/lib/chat/contract";

/** A wish that is on its way: words to say, or (`text` null) another reply to `parentId`. */
export type Outgoing = {
  requestKey: string;
  text: string | null;
  parentId: string | null;
  speakerIds?: string[] | undefined;
  /** ISO 8601, for the message as it is shown before the server has it. */
  at: string;
};

export type Thread = {
  chat: ChatView;
  /** The branch that is shown, as far as it is here; oldest first. */
  messages: readonly MessageNode[];
  before: string | null;
  outgoing: Outgoing | null;
  /** The earlier message that what is said next will follow; what came after it stays a branch. */
  forkId: string | null;
  receipts: Readonly<Record<string, Receipt>>;
  help: { country: string | null } | null;
  /** Minutes without a pause, where it is time to speak of one. */
  breakMinutes: number | null;
};

export type ThreadNews =
  | { type: "drawn"; page: ChatPage }
  | { type: "older"; after: string; window: MessageWindow }
  | { type: "sent"; outgoing: Outgoing }
  | { type: "unsent" }
  | { type: "fork"; messageId: string | null }
  | { type: "put_away"; what: "help" | "break" }
  | { type: "chat"; chat: ChatView }
  | { type: "turn"; events: readonly TurnEvent[] };

export function startThread({ chat, window }: ChatPage): Thread {
  return {
    chat,
    messages: window.messages,
    before: window.before,
    outgoing: null,
    forkId: null,
    receipts: {},
    help: null,
    breakMinutes: null,
  };
}

export function applyNews(thread: Thread, news: ThreadNews): Thread {
  switch (news.type) {
    case "drawn":
      return redraw(thread, news.page);
    case "older":
      return prepend(thread, news.after, news.window);
    case "sent":
      return { ...thread, outgoing: news.outgoing };
    case "unsent":
      return { ...thread, outgoing: null };
    case "fork":
      return { ...thread, forkId: news.messageId };
    case "put_away":
      return { ...thread, ...(news.what === "help" ? { help: null } : { breakMinutes: null }) };
    case "chat":
      return { ...thread, chat: { ...news.chat, open: thread.chat.open } };
    case "turn":
      return news.events.reduce(applyTurn, thread);
  }
}

/** The branch as the server has it. Of a reply that grows, whoever knows more of it is right. */
function redraw(thread: Thread, page: ChatPage): Thread {
  if (isOutdated(thread, page)) return thread;
  const { chat, window } = page;
  const known = new Map(thread.messages.map((message) => [message.id, message]));
  const drawn = window.messages.map((message) => {
    const mine = known.get(message.id);
    if (!mine || message.state !== "streaming") return message;
    return mine.text.length > message.text.length ? mine : message;
  });
  return { ...thread, chat, ...joined(thread, drawn, window.before) };
}

/** A page that was read before the newest reply here began, and came after it. */
function isOutdated({ messages }: Thread, { chat }: ChatPage): boolean {
  const newest = messages.findLast(({ turnId }) => turnId !== null);
  return newest !== undefined && chat.updatedAt < newest.at;
}

/** Keeps the older messages that are here already, where they go before what was drawn. */
function joined(thread: Thread, drawn: MessageNode[], before: string | null) {
  const first = drawn[0];
  const at = thread.messages.findIndex((message) => message.id === first?.id);
  if (at <= 0) return { messages: drawn, before };
  return { messages: [...thread.messages.slice(0, at), ...drawn], before: thread.before };
}

function prepend(thread: Thread, after: string, window: MessageWindow): Thread {
  if (thread.messages[0]?.id !== after) return thread;
  return {
    ...thread,
    messages: [...window.messages, ...thread.messages],
    before: window.before,
  };
}

function applyTurn(thread: Thread, event: TurnEvent): Thread {
  switch (event.type) {
    case "started":
      return begin(thread, event);
    case "text":
      return write(thread, event);
    case "memory":
      // Told with the reply as well.
      return thread;
    case "help":
      return { ...thread, help: { country: event.country } };
    case "break":
      return { ...thread, breakMinutes: event.minutes };
    case "end":
      return finish(thread, event);
  }
}

function begin(thread: Thread, event: Extract<TurnEvent, { type: "started" }>): Thread {
  const { reply, userMessage } = event;
  const open = event.turns.filter(({ state }) => state === "running" || state === "waiting");
  const chat = { ...thread.chat, open, leafId: reply.id };
  const known = thread.messages.find((message) => message.id === reply.id);
  if (known) {
    const grown = known.text.length > reply.text.length ? { ...reply, text: known.text } : reply;
    return { ...thread, chat, outgoing: null, messages: replaced(thread.messages, grown) };
  }
  const said = userMessage ? [userMessage] : [];
  const stem = upTo(thread.messages, (userMessage ?? reply).parentId);
  const added = stem.length - thread.messages.length + said.length + 1;
  return {
    ...thread,
    chat: { ...chat, depth: thread.chat.depth + added },
    outgoing: null,
    forkId: null,
    messages: [...stem, ...said, reply],
  };
}

/** The branch as far as the message that is answered; all of it where that one is not here. */
function upTo(messages: readonly MessageNode[], parentId: string | null): readonly MessageNode[] {
  if (parentId === null) return [];
  const at = messages.findIndex((message) => message.id === parentId);
  return at < 0 ? messages : messages.slice(0, at + 1);
}

function write(thread: Thread, event: Extract<TurnEvent, { type: "text" }>): Thread {
  const messages = thread.messages.map((message) => {
    if (message.turnId !== event.turnId || event.from > message.text.length) return message;
    const text = message.text.slice(0, event.from) + event.text;
    if (text.length < message.text.length) return message;
    return { ...message, text, state: "streaming" as const };
  });
  return { ...thread, messages };
}

function finish(thread: Thread, event: Extract<TurnEvent, { type: "end" }>): Thread {
  const { reply, receipt } = event;
  const still = thread.chat.open.filter((turn) => turn.turnId !== event.turnId);
  return {
    ...thread,
    chat: { ...thread.chat, open: opened(still, event.next) },
    messages: replaced(thread.messages, reply),
    receipts: receipt ? { ...thread.receipts, [event.turnId]: receipt } : thread.receipts,
  };
}

function opened(open: OpenTurn[], next: OpenTurn | null): OpenTurn[] {
  if (!next) return open;
  return [next, ...open.filter((turn) => turn.turnId !== next.turnId)];
}

function replaced(messages: readonly MessageNode[], by: MessageNode): MessageNode[] {
  return messages.map((message) => (message.id === by.id ? by : message));
}

/** What is on the page: the branch, and at its end the words that are on their way. */
export function shownMessages(thread: Thread): readonly MessageNode[] {
  const { outgoing, forkId } = thread;
  if (!outgoing) return forkId === null ? thread.messages : upTo(thread.messages, forkId);
  const stem = upTo(thread.messages, outgoing.parentId);
  return outgoing.text === null ? stem : [...stem, onItsWay(outgoing, outgoing.text)];
}

/** An optimistic message has the key of its request for an id. */
function onItsWay({ requestKey, parentId, at }: Outgoing, text: string): MessageNode {
  return {
    id: requestKey,
    parentId,
    role: "user",
    companionId: null,
    text,
    state: "waiting",
    turnId: null,
    reason: null,
    charged: null,
    running: null,
    memories: [],
    model: null,
    at,
    editedAt: null,
    sibling: { index: 0, count: 1, previousId: null, nextId: null },
    childCount: 0,
  };
}

/** The message that what is said next follows. */
export function endOf(thread: Thread): string | null {
  return thread.forkId ?? thread.messages.at(-1)?.id ?? null;
}

/** How much of a turn's reply is here, in UTF-16 units: where a reader goes on from. */
export function offsetOf(messages: readonly MessageNode[], turnId: string): number {
  return messages.findLast((message) => message.turnId === turnId)?.text.length ?? 0;
}
