"use client";

import type { ActionResult } from "@/lib/core/result";
import type { AlarmView, CloseAlarm } from "@/lib/onchain/operation/contract";
import { ReasonDialog } from "../reason-dialog";

export type CloseAlarmAction = (input: CloseAlarm) => Promise<ActionResult<unknown>>;

/** Ends an alarm that nothing but a person ends. */
export function CloseAlarmButton(props: { alarm: AlarmView; closeAlarmAction: CloseAlarmAction }) {
  const { alarm, closeAlarmAction } = props;
  return (
    <ReasonDialog
      opener="I have looked at it"
      title="Close this alarm?"
      description={`${alarm.subject}. Say what you found: it stands in the audit log.`}
      act="Close it"
      done="The alarm is closed."
      action={(reason) => closeAlarmAction({ alarmId: alarm.id, reason })}
    />
  );
}
