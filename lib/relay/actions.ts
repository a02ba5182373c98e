"use server";

import { defineAction } from "@/lib/web/action";
import { FollowSigned, LookAhead, NoticeSent, OfWallet, SendSigned } from "./contract";
import { fillWallet } from "./fill-wallet";
import { followSigned } from "./follow-signed";
import { lookAhead } from "./look-ahead";
import { noticeSent } from "./notice-sent";
import { readHoldings } from "./read-holdings";
import { sendSigned } from "./send-signed";

export const lookAheadAction = defineAction(LookAhead, lookAhead, { limit: "quote" });
export const sendSignedAction = defineAction(SendSigned, sendSigned, { limit: "signature" });
export const noticeSentAction = defineAction(NoticeSent, noticeSent, { limit: "signature" });
export const followSignedAction = defineAction(FollowSigned, followSigned, { limit: "read" });
export const readHoldingsAction = defineAction(OfWallet, readHoldings, { limit: "read" });
export const fillWalletAction = defineAction(OfWallet, fillWallet, { limit: "signature" });
