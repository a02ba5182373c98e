"use server";

import { defineAction } from "@/lib/web/action";
import { DecideCase } from "./contract";
import { decideCase } from "./decide-case";

export const decideCaseAction = defineAction(DecideCase, decideCase);
