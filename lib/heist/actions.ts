"use server";

import { defineAction } from "@/lib/web/action";
import { chooseLeague } from "./choose-league";
import { ChooseLeague, ExecuteHeist, RaiseShield } from "./contract";
import { executeHeist } from "./execute-heist";
import { raiseShield } from "./raise-shield";

export const executeHeistAction = defineAction(ExecuteHeist, executeHeist, { limit: "heist" });
export const raiseShieldAction = defineAction(RaiseShield, raiseShield);
export const chooseLeagueAction = defineAction(ChooseLeague, chooseLeague);
