"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { reasonText } from "../reasons";
import type { Submit } from "../use-submit";

/** A form of one column with one act. Its refusal stands above the button, unless the fields say it. */
export function AuthForm<I>(props: {
  state: Submit<I>;
  read: (data: FormData) => I;
  /** The names of its fields: a refusal of one of these stands beside it. */
  names: readonly string[];
  act: string;
  pendingLabel: string;
  children: ReactNode;
}) {
  const { state } = props;
  const besideField = props.names.some((name) => state.refusal?.fields?.[name]);
  return (
    <form
      // Pressed before the page is alive, a form must not put what was typed into the address.
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        state.submit(props.read(new FormData(event.currentTarget)));
      }}
      className="flex flex-col gap-4.5"
    >
      {props.children}
      {state.refusal && !besideField && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <Button
        type="submit"
        variant="primary"
        size="large"
        pending={state.pending}
        pendingLabel={props.pendingLabel}
      >
        {props.act}
      </Button>
    </form>
  );
}

export function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
