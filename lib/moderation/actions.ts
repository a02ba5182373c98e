"use server";

import { defineAction } from "@/lib/web/action";
import { appealCase } from "./appeal/appeal-case";
import { AppealCase, DecideCase } from "./contract";
import { decideCase } from "./decide-case";

export const decideCaseAction = defineAction(DecideCase, decideCase);
export const appealCaseAction = defineAction(AppealCase, appealCase);
