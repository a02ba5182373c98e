"use server";

import { defineAction } from "@/lib/web/action";
import { CreateChat } from "./contract";
import { createChat } from "./room/create-chat";

export const createChatAction = defineAction(CreateChat, createChat);
