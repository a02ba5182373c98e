"use server";

import { defineAction } from "@/lib/web/action";
import { SetLetters } from "./contract";
import { setLetters } from "./preference/set-letters";

export const setLettersAction = defineAction(SetLetters, setLetters);
