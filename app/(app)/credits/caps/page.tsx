import type { Metadata } from "next";
import { CapForm } from "@/components/credit/cap-form";
import { TimeZoneForm } from "@/components/credit/time-zone-form";
import { readCaps } from "@/lib/credit";
import { changeTimeZoneAction, keepCapAction, setCapAction } from "@/lib/credit/actions";
import { signedInContext } from "@/lib/web/signed-in";
import { CreditsFrame, credits } from "../_frame";

export const metadata: Metadata = { title: "Caps on credits" };

export default async function CapsPage() {
  const ctx = await signedInContext("/credits/caps");
  const [caps, { zone, nextZone, daily }] = await Promise.all([
    readCaps(ctx),
    credits("/credits/caps"),
  ]);
  return (
    <CreditsFrame current="/credits/caps">
      <section aria-labelledby="caps" className="max-w-[560px]">
        <h2 id="caps">Your own caps</h2>
        <p className="mt-2 mb-4 measure text-ink-2">
          A turn that could go beyond a cap is refused before it begins, and costs nothing. A lower
          cap holds at once; a higher one, or none, after 24 hours.
        </p>
        {caps.map((cap) => (
          <CapForm key={cap.window} cap={cap} setAction={setCapAction} keepAction={keepCapAction} />
        ))}
      </section>
      <section aria-labelledby="zone" className="mt-8">
        <h2 id="zone">Your day</h2>
        <p className="mt-2 mb-4 measure text-ink-2">
          Daily credits come at your midnight. Another time zone holds from the first midnight there
          that is at least 24 hours after your day began.
        </p>
        <TimeZoneForm
          zone={zone}
          nextZone={nextZone}
          renewsAt={daily.renewsAt}
          zones={Intl.supportedValuesOf("timeZone")}
          action={changeTimeZoneAction}
        />
      </section>
    </CreditsFrame>
  );
}
