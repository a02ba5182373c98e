import { GET as streamAttempt } from "./bounty/attempts/[attemptId]/stream/route";
import { POST as payAttempt } from "./bounty/attempts/route";
import { GET as exportChat } from "./chat/chats/[chatId]/export/route";
import { POST as importChat } from "./chat/import/route";
import { POST as stopTurn } from "./chat/turns/[turnId]/stop/route";
import { GET as followTurn } from "./chat/turns/[turnId]/stream/route";
import { POST as estimateTurn } from "./chat/turns/estimate/route";
import { POST as sendTurn } from "./chat/turns/route";
import { GET as previewHeist } from "./heist/can-rob/[id]/route";
import { POST as executeHeist } from "./heist/execute/route";
import { GET as listHeists } from "./heist/history/route";
import { POST as markHeistNotices } from "./heist/notifications/read/route";
import { GET as listHeistNotices } from "./heist/notifications/route";
import { GET as readHeistTokens } from "./heist/tokens/route";
import { GET as listPointEvents } from "./leaderboard/events/route";
import { GET as readMyPlace } from "./leaderboard/me/route";
import { GET as followRound } from "./live/bounty/[roundId]/route";
import { GET as followNotices } from "./live/notices/route";
import { GET as followTeam } from "./live/team/[teamId]/route";
import { POST as sendPractice } from "./practice/attempts/route";
import { GET as readReceipt } from "./v1/attempts/[attemptId]/receipt/route";
import { GET as readAttempt } from "./v1/attempts/[attemptId]/route";
import { GET as readCalibration } from "./v1/guardians/[slug]/calibration/route";
import { GET as listGuardians } from "./v1/guardians/route";
import { GET as listKeys } from "./v1/keys/route";
import { GET as readLeaderboard } from "./v1/leaderboard/route";
import { GET as listPatterns } from "./v1/patterns/route";
import { GET as listAttempts } from "./v1/rounds/[number]/attempts/route";
import { GET as exportRound } from "./v1/rounds/[number]/export/route";
import { GET as listManifests } from "./v1/rounds/[number]/manifests/route";
import { GET as readProof } from "./v1/rounds/[number]/proof/route";
import { GET as readRound } from "./v1/rounds/[number]/route";
import { GET as listRounds } from "./v1/rounds/route";
import { GET as readTransparency } from "./v1/transparency/route";
import { POST as checkDraft } from "./v1/tried/route";

/** Every described route, in the order in which the API's description shows them. */
export const catalogue = [
  listRounds,
  readRound,
  listAttempts,
  readAttempt,
  readReceipt,
  listManifests,
  readProof,
  exportRound,
  listKeys,
  listPatterns,
  checkDraft,
  readTransparency,
  readLeaderboard,
  readMyPlace,
  listPointEvents,
  readHeistTokens,
  executeHeist,
  previewHeist,
  listHeists,
  listHeistNotices,
  markHeistNotices,
  payAttempt,
  streamAttempt,
  followRound,
  followNotices,
  followTeam,
  sendPractice,
  sendTurn,
  followTurn,
  stopTurn,
  estimateTurn,
  exportChat,
  importChat,
  listGuardians,
  readCalibration,
];
