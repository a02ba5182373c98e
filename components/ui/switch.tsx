import { type ReactNode, useId } from "react";

/** On or off, with its words beside it and what it means below. */
export function Switch(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  label: ReactNode;
  hint?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-6">
      <div className="min-w-0">
        <label htmlFor={id} className="text-[0.875rem] font-medium">
          {props.label}
        </label>
        {props.hint && (
          <p id={`${id}-hint`} className="mt-0.5 text-sm text-ink-3">
            {props.hint}
          </p>
        )}
      </div>
      <button
        id={id}
        type="button"
        role="switch"
        aria-checked={props.checked}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        disabled={props.disabled}
        onClick={() => props.onChange(!props.checked)}
        className="relative h-5.5 w-9.5 shrink-0 rounded-cartouche border border-line-strong transition-colors duration-[120ms] before:absolute before:-inset-3 aria-checked:border-ink aria-checked:bg-ink disabled:border-dashed disabled:opacity-60"
      >
        <span
          className={
            props.checked
              ? "absolute top-[2px] right-[2px] size-4 rounded-cartouche bg-ground"
              : "absolute top-[2px] left-[2px] size-4 rounded-cartouche bg-ink-3"
          }
        />
      </button>
    </div>
  );
}
