import "server-only";

export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { readPractice } from "./read-practice";
export { readPracticeRoom } from "./read-practice-room";
export { sendPractice } from "./send-practice";
