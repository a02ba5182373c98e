"use server";

import { defineAction } from "@/lib/web/action";
import { SetHidden } from "./contract";
import { setHidden } from "./set-hidden";

export const setHiddenAction = defineAction(SetHidden, setHidden);
