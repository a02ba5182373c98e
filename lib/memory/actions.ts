"use server";

import { defineAction } from "@/lib/web/action";
import {
  AddMemory,
  BringMemories,
  EditMemory,
  EditSummary,
  ForgetMemories,
  PinMemory,
  ScopeMemory,
  SetChatMemory,
} from "./contract";
import { forgetMemories } from "./forget/forget-memories";
import { addMemory } from "./keep/add-memory";
import { bringMemories } from "./keep/bring-memories";
import { editMemory } from "./keep/edit-memory";
import { pinMemory } from "./keep/pin-memory";
import { scopeMemory } from "./keep/scope-memory";
import { setChatMemory } from "./setting/set-chat-memory";
import { editSummary } from "./summary/edit-summary";

export const addMemoryAction = defineAction(AddMemory, addMemory);
export const bringMemoriesAction = defineAction(BringMemories, bringMemories);
export const editMemoryAction = defineAction(EditMemory, editMemory);
export const pinMemoryAction = defineAction(PinMemory, pinMemory);
export const scopeMemoryAction = defineAction(ScopeMemory, scopeMemory);
export const forgetMemoriesAction = defineAction(ForgetMemories, forgetMemories);
export const setChatMemoryAction = defineAction(SetChatMemory, setChatMemory);
export const editSummaryAction = defineAction(EditSummary, editSummary);
