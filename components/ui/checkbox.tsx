import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { cx } from "./class-names";

type ToggleProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className"> & {
  label: ReactNode;
  hint?: ReactNode;
};

export function Checkbox(props: ToggleProps) {
  return <Toggle {...props} look="size-5 accent-ink" />;
}

/** For what takes effect at once, without a form to send. */
export function Switch(props: ToggleProps) {
  return (
    <Toggle
      {...props}
      role="switch"
      look={cx(
        "relative h-6 w-10 appearance-none rounded-cartouche border border-line-strong bg-raised",
        "before:absolute before:top-[3px] before:left-[3px] before:size-4 before:rounded-cartouche",
        "before:bg-ink-2 before:transition-transform before:duration-[120ms]",
        "checked:border-ink checked:bg-ink checked:before:translate-x-4 checked:before:bg-ground",
        "forced-colors:appearance-auto",
      )}
    />
  );
}

function Toggle({ label, hint, look, ...rest }: ToggleProps & { look: string }) {
  const id = useId();
  return (
    <div className="flex min-h-11 items-start gap-3 py-2.5">
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={cx("shrink-0", look)}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block leading-normal">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-ink-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
