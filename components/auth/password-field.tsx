"use client";

import { useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { controlLook } from "@/components/ui/text-input";

/** A password that can be looked at before it is sent. */
export function PasswordField(props: {
  name?: string;
  label?: string;
  hint?: string;
  error?: string | undefined;
  /** A new one, for which password managers offer a good choice. */
  fresh?: boolean;
}) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={props.label ?? "Password"} error={props.error} hint={props.hint}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            name={props.name ?? "password"}
            type={shown ? "text" : "password"}
            required
            autoComplete={props.fresh ? "new-password" : "current-password"}
            autoCapitalize="none"
            spellCheck={false}
            className={cx(controlLook, "h-11 pr-18")}
          />
          <button
            type="button"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 px-3 text-sm text-ink-2 underline decoration-line-strong underline-offset-4 -outline-offset-2"
          >
            {shown ? "Hide" : "Show"}
            <span className="sr-only"> password</span>
          </button>
        </div>
      )}
    </Field>
  );
}
