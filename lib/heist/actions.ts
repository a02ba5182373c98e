"use server";

import { defineAction } from "@/lib/web/action";
import { GrantToPlayer, PublishDraft, RehearseTerms, SwitchHeists } from "./admin/contract";
import { grantToPlayer } from "./admin/grant-to-player";
import { publishDraft } from "./admin/publish-draft";
import { rehearseTerms } from "./admin/rehearse-terms";
import { switchHeists } from "./admin/switch-heists";
import { chooseLeague } from "./choose-league";
import { ChooseLeague, ExecuteHeist, RaiseShield } from "./contract";
import { executeHeist } from "./execute-heist";
import { raiseShield } from "./raise-shield";

export const executeHeistAction = defineAction(ExecuteHeist, executeHeist, { limit: "heist" });
export const raiseShieldAction = defineAction(RaiseShield, raiseShield);
export const chooseLeagueAction = defineAction(ChooseLeague, chooseLeague);
export const rehearseTermsAction = defineAction(RehearseTerms, rehearseTerms);
export const publishDraftAction = defineAction(PublishDraft, publishDraft);
export const switchHeistsAction = defineAction(SwitchHeists, switchHeists);
export const grantToPlayerAction = defineAction(GrantToPlayer, grantToPlayer);
