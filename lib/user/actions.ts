"use server";

import { defineAction } from "@/lib/web/action";
import { changeHandle } from "./change-handle";
import { ChangeHandle } from "./contract";

export const changeHandleAction = defineAction(ChangeHandle, changeHandle);
