"use server";

import { defineAction } from "@/lib/web/action";
import { turnHub } from "@/lib/web/live";
import { ChatOnly, ListChats, ReadWindow, TurnOnly } from "./contract";
import { CreateChat, MemberOnly, MoveMember, TryVersion } from "./room/contract";
import { createChat } from "./room/create-chat";
import { addMember, moveMember, moveMemberBack, removeMember } from "./room/members";
import { readWindow } from "./room/read-chat";
import { SearchChats } from "./search/contract";
import { searchChats } from "./search/search-chats";
import { ShareChat, ShareOnly } from "./share/contract";
import { listShares, revokeLink, shareChat } from "./share/share-chat";
import { AddFolder, FolderOnly, RenameFolder, UpdateChat } from "./shelf/contract";
import { deleteChat, eraseDeletedChat, undeleteChat } from "./shelf/delete-chat";
import { addFolder, deleteFolder, renameFolder } from "./shelf/folders";
import { listChats } from "./shelf/list-chats";
import { updateChat } from "./shelf/update-chat";
import { listSnapshots, restoreSnapshot } from "./snapshot/restore-snapshot";
import { EditMessage, MessageOnly, RestoreSnapshot } from "./tree/contract";
import { deleteMessage } from "./tree/delete-message";
import { branchMessage, editMessage } from "./tree/edit-message";
import { readTree } from "./tree/read-tree";
import { showBranch } from "./tree/show-branch";
import { readReceipt } from "./turn/read-receipt";
import { estimateTrial, tryVersion } from "./turn/try-version";

const read = { limit: "read" } as const;

export const createChatAction = defineAction(CreateChat, createChat);
export const listChatsAction = defineAction(ListChats, listChats, read);
export const readWindowAction = defineAction(ReadWindow, readWindow, read);
export const readReceiptAction = defineAction(TurnOnly, readReceipt, read);
export const readTreeAction = defineAction(ChatOnly, readTree, read);
export const showBranchAction = defineAction(MessageOnly, showBranch);
export const editMessageAction = defineAction(EditMessage, editMessage);
export const branchMessageAction = defineAction(EditMessage, branchMessage);
export const deleteMessageAction = defineAction(MessageOnly, deleteMessage);
export const listSnapshotsAction = defineAction(ChatOnly, listSnapshots, read);
export const restoreSnapshotAction = defineAction(RestoreSnapshot, restoreSnapshot);
export const updateChatAction = defineAction(UpdateChat, updateChat);
export const deleteChatAction = defineAction(ChatOnly, deleteChat);
export const undeleteChatAction = defineAction(ChatOnly, undeleteChat);
export const eraseDeletedChatAction = defineAction(ChatOnly, eraseDeletedChat);
export const addFolderAction = defineAction(AddFolder, addFolder);
export const renameFolderAction = defineAction(RenameFolder, renameFolder);
export const deleteFolderAction = defineAction(FolderOnly, deleteFolder);
export const shareChatAction = defineAction(ShareChat, shareChat);
export const listSharesAction = defineAction(ChatOnly, listShares, read);
export const revokeLinkAction = defineAction(ShareOnly, revokeLink);
export const searchChatsAction = defineAction(SearchChats, searchChats, read);
export const addMemberAction = defineAction(MemberOnly, addMember);
export const removeMemberAction = defineAction(MemberOnly, removeMember);
export const moveMemberAction = defineAction(MoveMember, moveMember);
export const moveMemberBackAction = defineAction(MemberOnly, moveMemberBack);
export const estimateTrialAction = defineAction(MoveMember, estimateTrial, read);
export const tryVersionAction = defineAction(TryVersion, (ctx, input) =>
  tryVersion(ctx, turnHub(), input),
);
