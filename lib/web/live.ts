import { openRoundHub, type RoundHub } from "@/lib/bounty";
import { openTurnHub, type TurnHub } from "@/lib/chat";
import { env } from "@/lib/env";
import { type NoticeHub, openNoticeHub } from "@/lib/notice";
import { openTeamHub, type TeamHub } from "@/lib/team";
import { systemContext } from "./context";

const holder = globalThis as typeof globalThis & {
  anubisRoundHub?: RoundHub;
  anubisTurnHub?: TurnHub;
  anubisNoticeHub?: NoticeHub;
  anubisTeamHub?: TeamHub;
};

/** The process's one listener for what happens in rounds. */
export function roundHub(): RoundHub {
  holder.anubisRoundHub ??= openRoundHub(systemContext("feed"), env().DATABASE_URL);
  return holder.anubisRoundHub;
}

/** The process's one listener for replies of companions, and the keeper of those that it writes. */
export function turnHub(): TurnHub {
  holder.anubisTurnHub ??= openTurnHub(systemContext("chat"), env().DATABASE_URL);
  return holder.anubisTurnHub;
}

/** The process's one listener for what people are told. */
export function noticeHub(): NoticeHub {
  holder.anubisNoticeHub ??= openNoticeHub(systemContext("notices"), env().DATABASE_URL);
  return holder.anubisNoticeHub;
}

/** The process's one listener for what happens in teams. */
export function teamHub(): TeamHub {
  holder.anubisTeamHub ??= openTeamHub(systemContext("team"), env().DATABASE_URL);
  return holder.anubisTeamHub;
}
