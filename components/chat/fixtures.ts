import type { ChatView, MessageNode, Receipt } from "@/lib/chat/contract";

const at = "2026-11-20T20:00:00.000Z";

/** A chat as tests see it. */
export function aChat(change: Partial<ChatView> = {}): ChatView {
  return {
    id: "c1",
    title: "The harbour lamp",
    kind: "single",
    members: [],
    order: "all",
    personaId: null,
    folderId: null,
    tags: [],
    pinned: false,
    archived: false,
    temporary: false,
    temporaryUntil: null,
    spicy: { switched: false, on: false, refusal: null },
    leafId: null,
    depth: 0,
    messageCount: 0,
    open: [],
    createdAt: at,
    updatedAt: at,
    ...change,
  };
}

export function aMessage(change: Partial<MessageNode> & Pick<MessageNode, "id">): MessageNode {
  return {
    parentId: null,
    role: "user",
    companionId: null,
    text: "",
    state: "complete",
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
    ...change,
  };
}

export function aReceipt(change: Partial<Receipt> = {}): Receipt {
  return {
    turnId: "t1",
    chargeId: null,
    model: "house/companion",
    inputTokens: 300,
    outputTokens: 100,
    counted: "model",
    held: "310000",
    charged: "40000",
    released: "270000",
    discountBasisPoints: 0,
    factorBasisPoints: 10_000,
    memories: [],
    ...change,
  };
}
