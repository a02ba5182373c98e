import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import { lookedAtAlarms } from "@/lib/onchain/contract";
import type { AlarmView } from "@/lib/onchain/operation/contract";
import { alarmWords, programWords } from "./chain-words";
import { type CloseAlarmAction, CloseAlarmButton } from "./close-alarm";

/** What somebody has to look at, and what was so before. */
export function AlarmList(props: {
  alarms: readonly AlarmView[];
  closeAlarmAction: CloseAlarmAction;
}) {
  const { alarms, closeAlarmAction } = props;
  const open = alarms.filter(({ clearedAt }) => clearedAt === null);
  const over = alarms.filter(({ clearedAt }) => clearedAt !== null);
  return (
    <section aria-labelledby="alarms">
      <h2 id="alarms" className="mb-3">
        Alarms
      </h2>
      {open.length === 0 && <Note tone="success">No alarm is open.</Note>}
      <div className="flex flex-col gap-4">
        {open.map((alarm) => (
          <Note key={alarm.id} tone="warning" role="alert">
            <b className="font-medium text-carnelian">{titleOf(alarm)}</b>
            <p className="mt-1 measure wrap-anywhere">{alarm.text}</p>
            <p className="mt-1 text-ink-3">
              Since <Time at={alarm.raisedAt} />, last seen <Time at={alarm.seenAt} />
            </p>
            {lookedAtAlarms.includes(alarm.kind) && (
              <CloseAlarmButton alarm={alarm} closeAlarmAction={closeAlarmAction} />
            )}
          </Note>
        ))}
      </div>
      {over.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer text-ink-2">Over ({over.length})</summary>
          <ul className="mt-2 flex flex-col gap-2">
            {over.map((alarm) => (
              <li key={alarm.id} className="text-ink-2">
                {titleOf(alarm)}, <Time at={alarm.raisedAt} />
                {alarm.clearedAt && (
                  <>
                    {" "}
                    until <Time at={alarm.clearedAt} />
                  </>
                )}
                <p className="text-ink-3 wrap-anywhere">{alarm.text}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function titleOf({ kind, subject }: AlarmView): string {
  const program = subject === "bounty" || subject === "token" ? programWords[subject] : null;
  return program ? `${program}: ${alarmWords[kind].toLowerCase()}` : alarmWords[kind];
}
