import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

const memoryId = newId("memory", noon);
const chatId = newId("chat", noon);
const companionId = newId("companion", noon);

/** The actions by which people change what is remembered of them. */
export const memoryActions: AccessTable = {
  "memory.addMemoryAction": ["signed in", () => ({ text: "You sail.", scope: "all" })],
  "memory.bringMemoriesAction": ["signed in", () => ({ chatId, companionId })],
  "memory.editMemoryAction": ["signed in", () => ({ memoryId, text: "You sail." })],
  "memory.pinMemoryAction": ["signed in", () => ({ memoryId, pinned: true })],
  "memory.scopeMemoryAction": ["signed in", () => ({ memoryId, scope: "all" })],
  "memory.forgetMemoriesAction": ["signed in", () => ({ memoryIds: [memoryId] })],
  "memory.setChatMemoryAction": [
    "signed in",
    () => ({ chatId, companionId, remembers: false, scope: "chat" }),
  ],
  "memory.editSummaryAction": ["signed in", () => ({ chatId, version: 0, text: "We met." })],
};
