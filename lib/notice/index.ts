import "server-only";

export { exportPerson } from "./export-person";
export { followNotices } from "./follow-notices";
export { forgetPerson } from "./forget-person";
export { mailNotice } from "./mail-notice";
export { markRead } from "./mark-read";
export { type NoticeHub, openNoticeHub } from "./notice-hub";
export { notify, notifyAll } from "./notify";
export { readNoticeState, readNotices, readUnread } from "./read-notices";
export { readMailChoices } from "./set-mailed";
export { sweepNotices } from "./sweep-notices";
