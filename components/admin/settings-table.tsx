"use client";

import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import { type ChangeSetting, isRehearsed, type SettingView } from "@/lib/settings/contract";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { readSetting, settingInput, settingText, settingUnit } from "./setting-units";

type ChangeAction = (input: ChangeSetting) => Promise<ActionResult<unknown>>;

/** Every number of the game, what it means, and a way to change it with a reason. */
export function SettingsTable(props: { settings: SettingView[]; changeAction: ChangeAction }) {
  return (
    <Table label="Settings">
      <thead>
        <tr>
          <Th>Setting</Th>
          <Th figure className="max-md:hidden">
            Value
          </Th>
          <Th>
            <span className="sr-only">Acts</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {props.settings.map((setting) => (
          <tr key={setting.key}>
            <Td>
              <b className="block font-medium">{setting.description}</b>
              <code className="text-xs text-ink-3 wrap-anywhere">{setting.key}</code>
              <div className="figures mt-1 md:hidden">
                <Value setting={setting} />
              </div>
            </Td>
            <Td figure className="max-md:hidden">
              <Value setting={setting} />
            </Td>
            <Td className="text-right">
              {isRehearsed(setting.key) ? (
                <LinkButton href="/admin/heists" size="dense">
                  Rehearse
                </LinkButton>
              ) : (
                <ChangeDialog setting={setting} changeAction={props.changeAction} />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Value({ setting }: { setting: SettingView }) {
  return (
    <>
      <span className="whitespace-normal wrap-anywhere">{settingText(setting, setting.value)}</span>
      {!setting.readable && (
        <span className="mt-1 block">
          <Tag>unreadable, change it</Tag>
        </span>
      )}
      {setting.changedAt && (
        <span className="mt-1 block">
          <Tag>was {settingText(setting, setting.fallback)}</Tag>
        </span>
      )}
    </>
  );
}

function ChangeDialog(props: { setting: SettingView; changeAction: ChangeAction }) {
  const { setting, changeAction } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(settingInput(setting, setting.value));
  const value = readSetting(setting, typed);
  const toast = useToast();
  const state = useSubmit(
    changeAction,
    useCallback(() => {
      setOpen(false);
      toast({ text: "The setting is changed.", tone: "success" });
    }, [toast]),
  );
  return (
    <Dialog
      title={`Change ${setting.key}?`}
      description={setting.description}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped(settingInput(setting, setting.value));
        state.forget();
      }}
      trigger={<Button size="dense">Change</Button>}
    >
      <form
        className="mt-4 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
          if (value !== null) state.submit({ key: setting.key, value, reason });
        }}
      >
        <TextField
          label={`Value, ${settingUnit(setting.key)}`}
          name="value"
          required
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={value === null ? "This is not such a value." : undefined}
        />
        <p aria-live="polite" className="text-sm text-ink-2">
          {settingText(setting, setting.value)}
          <span aria-hidden="true"> → </span>
          <span className="sr-only"> becomes </span>
          <b className="font-semibold text-ink">
            {value === null ? "…" : settingText(setting, value)}
          </b>
        </p>
        <TextField label="Reason" name="reason" required minLength={3} maxLength={300} />
        {state.refusal && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <div className="flex gap-2.5">
          <Button type="submit" variant="primary" pending={state.pending}>
            Change it
          </Button>
          <DialogClose>
            <Button type="button">Cancel</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
