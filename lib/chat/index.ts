import "server-only";

export { embedChat, embedTurn } from "./learn/embed-turn";
export { learnTurn } from "./learn/learn-turn";
export { exportPerson } from "./person/export-person";
export { forgetPerson } from "./person/forget-person";
export { createChat } from "./room/create-chat";
export { readChat, readWindow } from "./room/read-chat";
export { readSharedChat } from "./share/share-chat";
export { listChats, readShelves } from "./shelf/list-chats";
export { sweepChats } from "./sweep-chats";
export { exportChat } from "./transfer/export-chat";
export { importChat } from "./transfer/import-chat";
export { estimateTurn } from "./turn/estimate-turn";
export { followTurn } from "./turn/follow-turn";
export { sendTurn } from "./turn/send-turn";
export { stopTurn } from "./turn/stop-turn";
export { openTurnHub, type TurnHub } from "./turn/turn-hub";
