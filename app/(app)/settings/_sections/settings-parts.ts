/** The parts of the settings, in the order in which they are shown; `tab` where there is little room. */
export const settingsParts = [
  { href: "/settings/profile", label: "Profile", tab: "Profile" },
  { href: "/settings/security", label: "Sign-in and security", tab: "Security" },
  { href: "/settings/sessions", label: "Sessions", tab: "Sessions" },
  { href: "/settings/wallets", label: "Wallets", tab: "Wallets" },
  { href: "/settings/notifications", label: "Notifications", tab: "Notifications" },
  { href: "/settings/privacy", label: "Privacy and data", tab: "Privacy" },
  { href: "/settings/limits", label: "Limits and breaks", tab: "Limits" },
] as const;
