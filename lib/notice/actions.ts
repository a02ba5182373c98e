"use server";

import { defineAction } from "@/lib/web/action";
import { MarkRead, SetMailed } from "./contract";
import { markRead } from "./mark-read";
import { setMailed } from "./set-mailed";

export const markReadAction = defineAction(MarkRead, markRead);
export const setMailedAction = defineAction(SetMailed, setMailed);
