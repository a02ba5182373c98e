import { type ReactNode, useId } from "react";
import { cx } from "./class-names";

/** What a control needs in order to be named and described by its field. */
export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  /** Says what to do, not what went wrong. */
  error?: string | undefined;
  hint?: ReactNode;
  className?: string | undefined;
};

/** Label above, error below. The child receives the ids that tie the three together. */
export function Field(props: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const { label, error, hint, className, children } = props;
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={cx("min-w-0", className)}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        "aria-describedby": cx(errorId, hintId) || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p id={errorId} role="alert" className="mt-1.5 text-sm text-carnelian">
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="mt-1.5 text-sm text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
