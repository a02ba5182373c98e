import { TimeZoneForm } from "@/components/credit/time-zone-form";
import { changeTimeZoneAction } from "@/lib/credit/actions";
import type { CreditBalance } from "@/lib/credit/contract";
import { Part } from "./part";

/** By which midnight daily credits come, and quiet hours are counted. */
export function ZonePart({ credits }: { credits: CreditBalance }) {
  return (
    <Part
      title="Your day"
      lead="Daily credits come at your midnight. Another time zone holds from the first midnight there that is at least 24 hours after your day began."
    >
      <TimeZoneForm
        zone={credits.zone}
        nextZone={credits.nextZone}
        renewsAt={credits.daily.renewsAt}
        zones={Intl.supportedValuesOf("timeZone")}
        action={changeTimeZoneAction}
      />
    </Part>
  );
}
