"use server";

import { z } from "zod";
import { defineAction } from "@/lib/web/action";
import { PrepareDownload, RequestRemoval } from "./contract";
import { prepareDownload } from "./download/prepare-download";
import { keepAccount, requestRemoval } from "./removal/request-removal";

export const prepareDownloadAction = defineAction(PrepareDownload, prepareDownload);
export const requestRemovalAction = defineAction(RequestRemoval, requestRemoval);
export const keepAccountAction = defineAction(z.object({}).default({}), keepAccount);
