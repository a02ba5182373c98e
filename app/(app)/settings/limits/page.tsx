import type { Metadata } from "next";
import Link from "next/link";
import { Part } from "@/app/(app)/settings/_sections/part";
import { SettingsPage } from "@/app/(app)/settings/_sections/settings-page";
import { CheckIntervalForm } from "@/components/protection/check-interval-form";
import { DeclarationForm } from "@/components/protection/declaration-form";
import { HelpLinks } from "@/components/protection/help-links";
import { LimitForm } from "@/components/protection/limit-form";
import { exclusionWords, partsOf } from "@/components/protection/limit-words";
import { BreakForm, ExcludeForm } from "@/components/protection/pause-forms";
import { PlayFigures } from "@/components/protection/play-figures";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import { env } from "@/lib/env";
import { readRealMoneyStanding, readStanding } from "@/lib/protection";
import {
  declareMyselfAction,
  excludeMyselfAction,
  keepLimitAction,
  setCheckIntervalAction,
  setLimitAction,
  takeBreakAction,
} from "@/lib/protection/actions";
import type { LimitView, Standing } from "@/lib/protection/contract";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Limits and breaks" };

export default async function LimitsPage() {
  const ctx = await signedInContext("/settings/limits");
  const standing = await readStanding(ctx);
  return (
    <SettingsPage
      href="/settings/limits"
      lead="What you allow yourself, with play money as with real money. A lower limit holds at once; a higher one, or none, after 24 hours. Days, weeks from Monday and months are counted in UTC."
    >
      {standing.exclusion && <InForce exclusion={standing.exclusion} />}
      {env().REAL_MONEY && (
        <Part
          title="Age and place"
          lead="Real money is for adults, and not allowed everywhere. Some places are blocked by their law or ours."
        >
          <DeclarationForm
            standing={await readRealMoneyStanding(ctx)}
            action={declareMyselfAction}
          />
        </Part>
      )}
      <Part
        title="How you stand"
        lead="This session of play. It ends when you are away for half an hour."
      >
        <PlayFigures play={standing.play} />
        <div className="mt-5">
          <CheckIntervalForm play={standing.play} action={setCheckIntervalAction} />
        </div>
      </Part>
      <Limits
        title="Spending"
        lead="All that you pay for messages, less what comes back of it. Held fees count."
        limits={ofKind(standing, "spend")}
      />
      <Limits
        title="Losses"
        lead="What you pay less what you win."
        limits={ofKind(standing, "loss")}
      />
      <Limits
        title="Time"
        lead="How long you play, counted while the arena is open in front of you."
        limits={ofKind(standing, "time")}
      />
      <Part
        title="Take a break"
        lead="For a short while you buy nothing and do not play for money. A break cannot be ended early."
      >
        <p className="mb-4 measure text-sm text-ink-2">
          It stops playing for money and buying: plans, changes to a dearer plan, and credits. It
          does not stop the use of credits that you have, with companions, and it does not end a
          plan that runs: that renews until you <Link href="/billing">end or pause it</Link>.
        </p>
        <BreakForm action={takeBreakAction} />
      </Part>
      <Part
        title="Exclude myself"
        lead="For long, or for good. It follows you to every account with one of your e-mail addresses or wallets, and cannot be ended early by anybody."
      >
        <p className="mb-4 measure text-sm text-ink-2">
          It stops buying credits, not using them: what you have stays yours and can be spent on
          companions. A plan that runs is charged no more and ends with what is paid for.
        </p>
        <ExcludeForm action={excludeMyselfAction} />
      </Part>
      <Part
        title="Somebody to talk to"
        lead="Free and in confidence, also for those who worry about somebody else."
      >
        <HelpLinks />
      </Part>
    </SettingsPage>
  );
}

const ofKind = ({ limits }: Standing, what: "spend" | "loss" | "time") =>
  limits.filter((limit) => partsOf(limit.kind).what === what);

function InForce({ exclusion }: { exclusion: NonNullable<Standing["exclusion"]> }) {
  return (
    <Note tone="warning" role="status">
      {exclusionWords(exclusion)}
      {exclusion.endsAt && (
        <>
          {" "}
          <Time at={exclusion.endsAt} />.
        </>
      )}
    </Note>
  );
}

function Limits(props: { title: string; lead: string; limits: LimitView[] }) {
  return (
    <Part title={props.title} lead={props.lead}>
      {props.limits.map((limit) => (
        <LimitForm
          key={limit.kind}
          limit={limit}
          setAction={setLimitAction}
          keepAction={keepLimitAction}
        />
      ))}
    </Part>
  );
}
