"use server";

import { defineAction } from "@/lib/web/action";
import { CreateChat, ListChats, ReadWindow } from "./contract";
import { createChat } from "./room/create-chat";
import { readWindow } from "./room/read-chat";
import { listChats } from "./shelf/list-chats";

export const createChatAction = defineAction(CreateChat, createChat);
export const listChatsAction = defineAction(ListChats, listChats, { limit: "read" });
export const readWindowAction = defineAction(ReadWindow, readWindow, { limit: "read" });
