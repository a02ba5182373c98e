import type { InputHTMLAttributes } from "react";
import { cx } from "./class-names";
import { Field, type FieldProps } from "./field";

/** The look that every control with text in it shares. 16 px, so that phones do not zoom. */
export const controlLook =
  "block w-full rounded-control border border-line-strong bg-raised px-3 text-md text-ink " +
  "disabled:border-dashed disabled:text-ink-3 aria-invalid:border-carnelian";

type TextInputProps = InputHTMLAttributes<HTMLInputElement>;

export function TextInput({ className, ...rest }: TextInputProps) {
  return <input type="text" {...rest} className={cx(controlLook, "h-11", className)} />;
}

/** A text input in its field. */
export function TextField({
  label,
  error,
  hint,
  className,
  ...rest
}: FieldProps & Omit<TextInputProps, "className">) {
  return (
    <Field label={label} error={error} hint={hint} className={className}>
      {(control) => <TextInput {...rest} {...control} />}
    </Field>
  );
}
