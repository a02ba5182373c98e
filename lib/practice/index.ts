import "server-only";

export { readPractice } from "./read-practice";
export { readPracticeRoom } from "./read-practice-room";
export { sendPractice } from "./send-practice";
