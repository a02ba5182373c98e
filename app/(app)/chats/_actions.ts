import type { ChatActions } from "@/components/chat/chat-actions";
import type { ColumnActions } from "@/components/chat/list/chat-column";
import {
  addFolderAction,
  branchMessageAction,
  deleteChatAction,
  deleteFolderAction,
  deleteMessageAction,
  editMessageAction,
  eraseDeletedChatAction,
  listChatsAction,
  listSharesAction,
  listSnapshotsAction,
  readReceiptAction,
  readTreeAction,
  readWindowAction,
  renameFolderAction,
  restoreSnapshotAction,
  revokeLinkAction,
  searchChatsAction,
  shareChatAction,
  showBranchAction,
  undeleteChatAction,
  updateChatAction,
} from "@/lib/chat/actions";
import { listCompanionsAction } from "@/lib/companion/actions";

export const chatActions: ChatActions = {
  older: readWindowAction,
  receipt: readReceiptAction,
  show: showBranchAction,
  edit: editMessageAction,
  branch: branchMessageAction,
  remove: deleteMessageAction,
  restore: restoreSnapshotAction,
  snapshots: listSnapshotsAction,
  tree: readTreeAction,
  update: updateChatAction,
  addFolder: addFolderAction,
  shares: listSharesAction,
  share: shareChatAction,
  unshare: revokeLinkAction,
  deleteChat: deleteChatAction,
  search: searchChatsAction,
  choices: listCompanionsAction,
};

export const columnActions: ColumnActions = {
  list: listChatsAction,
  search: searchChatsAction,
  bringBack: undeleteChatAction,
  erase: eraseDeletedChatAction,
  renameFolder: renameFolderAction,
  deleteFolder: deleteFolderAction,
};
