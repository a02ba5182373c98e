"use server";

import { defineAction } from "@/lib/web/action";
import { NoticeSignature } from "./contract";
import { noticeSignature } from "./notice-signature";

export const noticeSignatureAction = defineAction(NoticeSignature, noticeSignature, {
  limit: "signature",
});
