import { cookies } from "next/headers";
import {
  LandingAttempts,
  LandingFairness,
  LandingFigures,
  LandingHero,
  LandingSteps,
} from "@/components/bounty/landing";
import { MarketingFooter } from "@/components/shell/marketing-footer";
import { MarketingHeader } from "@/components/shell/marketing-header";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { listAttempts, readMainRound, readRecord } from "@/lib/bounty";
import { env } from "@/lib/env";
import { requestContext } from "@/lib/web/session";

/** What this is, for somebody who was sent a link. */
export default async function LandingPage() {
  const ctx = await requestContext();
  const [round, record, latest] = await Promise.all([
    readMainRound(ctx),
    readRecord(ctx),
    listAttempts(ctx, {}, { limit: 4 }),
  ]);
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const playMoney = !env().REAL_MONEY;
  return (
    <>
      <MarketingHeader signedIn={ctx.actor.kind === "user"} playMoney={playMoney} />
      <main id="main" tabIndex={-1}>
        <LandingHero round={round} playMoney={playMoney} />
        {round && (
          <>
            <LandingFigures round={round} roundsWon={record.won} rounds={record.ended} />
            <LandingSteps rules={round.rules} />
          </>
        )}

        <LandingAttempts attempts={latest.items} />

        <LandingFairness />
      </main>
      <MarketingFooter playMoney={playMoney} theme={readTheme(theme)} />
    </>
  );
}
