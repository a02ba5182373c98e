import { GET as streamAttempt } from "./bounty/attempts/[attemptId]/stream/route";
import { POST as payAttempt } from "./bounty/attempts/route";
import { GET as followRound } from "./live/bounty/[roundId]/route";
import { POST as sendPractice } from "./practice/attempts/route";
import { GET as readAttempt } from "./v1/attempts/[attemptId]/route";
import { GET as listAttempts } from "./v1/rounds/[number]/attempts/route";
import { GET as readRound } from "./v1/rounds/[number]/route";
import { GET as listRounds } from "./v1/rounds/route";

/** Every described route, in the order in which the API's description shows them. */
export const catalogue = [
  listRounds,
  readRound,
  listAttempts,
  readAttempt,
  payAttempt,
  streamAttempt,
  followRound,
  sendPractice,
];
