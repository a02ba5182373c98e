"use client";

import { useState } from "react";
import { cx } from "@/components/ui/class-names";
import { THEME_COOKIE, type Theme, themes } from "./theme";

const YEAR = 31_536_000;
const words: Record<Theme, string> = { dark: "Dark", light: "Light", system: "System" };

/** Night, papyrus, or what the system says. The server reads the choice, so nothing flashes. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  return (
    <fieldset className="mt-1.5 border-t border-line pt-1">
      <legend className="sr-only">Theme</legend>
      <div className="flex gap-4 text-sm">
        {themes.map((one) => (
          <label
            key={one}
            className={cx(
              "relative flex min-h-8 cursor-pointer items-center pointer-coarse:min-h-11",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              one === theme ? "text-ink underline decoration-2 underline-offset-6" : "text-ink-3",
            )}
          >
            <input
              type="radio"
              name="theme"
              value={one}
              checked={one === theme}
              onChange={() => {
                setTheme(one);
                applyTheme(one);
              }}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {words[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function applyTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR}; samesite=lax`;
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
