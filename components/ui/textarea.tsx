import type { TextareaHTMLAttributes } from "react";
import { cx } from "./class-names";
import { Field, type FieldProps } from "./field";
import { controlLook } from "./text-input";

type TextareaProps = TextareaHTMLAttributes<HTMLTextAreaElement>;

export function Textarea({ className, ...rest }: TextareaProps) {
  return <textarea rows={3} {...rest} className={cx(controlLook, "py-2.5", className)} />;
}

/** A text area in its field. */
export function TextareaField({
  label,
  error,
  hint,
  className,
  ...rest
}: FieldProps & Omit<TextareaProps, "className">) {
  return (
    <Field label={label} error={error} hint={hint} className={className}>
      {(control) => <Textarea {...rest} {...control} />}
    </Field>
  );
}
