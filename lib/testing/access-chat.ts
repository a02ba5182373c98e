import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

/** The actions by which people keep their chats. */
export const chatActions: AccessTable = {
  "chat.createChatAction": [
    "signed in",
    () => ({ companionIds: [newId("companion", noon)], temporary: true }),
  ],
  "chat.listChatsAction": ["signed in", () => ({})],
  "chat.readWindowAction": [
    "signed in",
    () => ({ chatId: newId("chat", noon), before: newId("message", noon) }),
  ],
};

/** What the routes of chats take. */
export const chatParameters = {
  chatId: newId("chat", noon),
  turnId: newId("turn", noon),
  requestKey: "the-access-test",
};
