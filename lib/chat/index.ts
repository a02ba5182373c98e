import "server-only";

export { createChat } from "./room/create-chat";
export { readChat, readWindow } from "./room/read-chat";
export { listChats, readShelves } from "./shelf/list-chats";
