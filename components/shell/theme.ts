export const THEME_COOKIE = "theme";

export const themes = ["dark", "light", "system"] as const;
export type Theme = (typeof themes)[number];

/** The theme a cookie asks for. Anything unknown follows the system. */
export function readTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? "system";
}

/** The value of `data-theme`, or null where the system decides. */
export function forcedTheme(cookie: string | undefined): "dark" | "light" | null {
  const theme = readTheme(cookie);
  return theme === "system" ? null : theme;
}
