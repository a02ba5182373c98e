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
import { readMainArena, readRecord } from "@/lib/bounty";
import { env } from "@/lib/env";
import { requestContext } from "@/lib/web/session";

const SHOWN = 4;

/** What this is, for somebody who was sent a link. */
export default async function LandingPage() {
  const ctx = await requestContext();
  const [arena, record] = await Promise.all([readMainArena(ctx), readRecord(ctx)]);
  const round = arena?.round ?? null;
  const signedIn = ctx.actor.kind === "user";
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const playMoney = !env().REAL_MONEY;
  return (
    <>
      <MarketingHeader signedIn={signedIn} playMoney={playMoney} />
      <main id="main" tabIndex={-1}>
        <LandingHero round={round} playMoney={playMoney} />
        {arena && round && (
          <>
            <LandingFigures round={round} roundsWon={record.won} rounds={record.ended} />
            <LandingSteps rules={round.rules} />
            <LandingAttempts round={round} attempts={arena.attempts.slice(-SHOWN).reverse()} />
          </>
        )}
        <LandingFairness />
      </main>
      <MarketingFooter signedIn={signedIn} playMoney={playMoney} theme={readTheme(theme)} />
    </>
  );
}
