import type { SelectHTMLAttributes } from "react";
import { cx } from "./class-names";
import { Field, type FieldProps } from "./field";
import { controlLook } from "./text-input";

type SelectProps = SelectHTMLAttributes<HTMLSelectElement>;

/** The platform's own list: it works by keyboard, by touch and by voice everywhere. */
export function Select({ className, ...rest }: SelectProps) {
  return <select {...rest} className={cx(controlLook, "h-11", className)} />;
}

export function SelectField({
  label,
  error,
  hint,
  className,
  ...rest
}: FieldProps & Omit<SelectProps, "className">) {
  return (
    <Field label={label} error={error} hint={hint} className={className}>
      {(control) => <Select {...rest} {...control} />}
    </Field>
  );
}
