"use server";

import { defineAction } from "@/lib/web/action";
import { changeSetting } from "./change-setting";
import { ChangeSetting } from "./contract";

export const changeSettingAction = defineAction(ChangeSetting, changeSetting);
