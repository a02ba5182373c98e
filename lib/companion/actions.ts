"use server";

import { defineAction } from "@/lib/web/action";
import { muteCreator } from "./feedback/mute-creator";
import { rateCompanion } from "./feedback/rate-companion";
import { reportCompanion } from "./feedback/report-companion";
import { ListCompanions, MuteCreator, OneCompanion, RateCompanion } from "./gallery/contract";
import { listCompanions } from "./gallery/list-companions";
import { OnePersona, SavePersona } from "./persona/contract";
import { deletePersona } from "./persona/delete-persona";
import { savePersona } from "./persona/save-persona";
import { appealListing } from "./review/appeal-listing";
import { AppealListing, DecideMatter, ReportCompanion } from "./review/contract";
import { decideMatter } from "./review/decide-matter";
import { PublishVersion } from "./studio/contract";
import { publishVersion } from "./studio/publish-version";
import { withdrawCompanion } from "./studio/withdraw-companion";

export const publishVersionAction = defineAction(PublishVersion, publishVersion);
export const withdrawCompanionAction = defineAction(OneCompanion, withdrawCompanion);
export const rateCompanionAction = defineAction(RateCompanion, rateCompanion);
export const reportCompanionAction = defineAction(ReportCompanion, reportCompanion);
export const appealListingAction = defineAction(AppealListing, appealListing);
export const decideMatterAction = defineAction(DecideMatter, decideMatter);
export const muteCreatorAction = defineAction(MuteCreator, muteCreator);
export const savePersonaAction = defineAction(SavePersona, savePersona);
export const deletePersonaAction = defineAction(OnePersona, deletePersona);
export const listCompanionsAction = defineAction(ListCompanions, listCompanions, { limit: "read" });
