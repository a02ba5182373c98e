/** The parts of the settings, in the order in which they are shown. */
export const settingsParts = [
  { href: "/settings/profile", label: "Profile" },
  { href: "/settings/security", label: "Sign-in and security" },
  { href: "/settings/sessions", label: "Sessions" },
  { href: "/settings/wallets", label: "Wallets" },
  { href: "/settings/notifications", label: "Notifications" },
  { href: "/settings/privacy", label: "Privacy and data" },
  { href: "/settings/limits", label: "Limits and breaks" },
] as const;
