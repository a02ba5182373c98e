import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

const chat = { chatId: newId("chat", noon) };
const message = { ...chat, messageId: newId("message", noon) };
const folder = { folderId: newId("folder", noon) };
const member = { ...chat, companionId: newId("companion", noon) };
const version = { ...member, versionId: newId("companionVersion", noon) };
const inChat = () => chat;
const ofMember = () => member;
const ofMessage = () => message;

/** The actions by which people keep their chats. */
export const chatActions: AccessTable = {
  "chat.createChatAction": [
    "signed in",
    () => ({ companionIds: [newId("companion", noon)], temporary: true }),
  ],
  "chat.listChatsAction": ["signed in", () => ({})],
  "chat.readWindowAction": ["signed in", () => ({ ...chat, before: message.messageId })],
  "chat.readReceiptAction": ["signed in", () => ({ turnId: newId("turn", noon) })],
  "chat.readTreeAction": ["signed in", inChat],
  "chat.showBranchAction": ["signed in", ofMessage],
  "chat.editMessageAction": ["signed in", () => ({ ...message, text: "Other words." })],
  "chat.branchMessageAction": ["signed in", () => ({ ...message, text: "Other words." })],
  "chat.deleteMessageAction": ["signed in", ofMessage],
  "chat.listSnapshotsAction": ["signed in", inChat],
  "chat.restoreSnapshotAction": [
    "signed in",
    () => ({ ...chat, snapshotId: newId("snapshot", noon) }),
  ],
  "chat.updateChatAction": ["signed in", () => ({ ...chat, pinned: true })],
  "chat.setProactiveAction": [
    "signed in",
    () => ({ ...chat, perWeek: 1, quiet: { from: "22:00", to: "08:00" }, byEmail: false }),
  ],
  "chat.stopProactiveAction": ["signed in", inChat],
  "chat.deleteChatAction": ["signed in", inChat],
  "chat.undeleteChatAction": ["signed in", inChat],
  "chat.eraseDeletedChatAction": ["signed in", inChat],
  "chat.addFolderAction": [
    "signed in",
    () => ({ name: `Folder ${newId("folder", noon).slice(-8)}` }),
  ],
  "chat.renameFolderAction": ["signed in", () => ({ ...folder, name: "Another name" })],
  "chat.deleteFolderAction": ["signed in", () => folder],
  "chat.addMemberAction": ["signed in", ofMember],
  "chat.removeMemberAction": ["signed in", ofMember],
  "chat.moveMemberAction": ["signed in", () => version],
  "chat.moveMemberBackAction": ["signed in", ofMember],
  "chat.estimateTrialAction": ["signed in", () => version],
  "chat.tryVersionAction": ["signed in", () => ({ ...version, requestKey: "the-access-test" })],
  "chat.shareChatAction": ["signed in", () => ({ ...chat, messageIds: [message.messageId] })],
  "chat.listSharesAction": ["signed in", inChat],
  "chat.searchChatsAction": ["signed in", () => ({ query: "parrots" })],
  "chat.revokeLinkAction": ["signed in", () => ({ shareId: newId("share", noon) })],
};

/** What the routes of chats take. */
export const chatParameters = {
  chatId: newId("chat", noon),
  turnId: newId("turn", noon),
  requestKey: "the-access-test",
  source: "anubis",
  text: "{}",
  companionId: newId("companion", noon),
};
