import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "@fontsource-variable/commissioner/flar.css";
import "@fontsource-variable/literata/opsz.css";
import "@fontsource-variable/spline-sans-mono/index.css";
import "./globals.css";
import { forcedTheme, THEME_COOKIE } from "@/components/shell/theme";
import { SKIP_LINKS, SkipLink } from "@/components/ui/skip-link";
import { ToastProvider } from "@/components/ui/toast";
import { env } from "@/lib/env";

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(env().APP_URL),
  title: { default: "Anubis", template: "%s · Anubis" },
  description: "Talk an AI guardian into releasing its prize pool.",
  applicationName: "Anubis",
  appleWebApp: { title: "Anubis", statusBarStyle: "black" },
});

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ECE4D1" },
    { media: "(prefers-color-scheme: dark)", color: "#0B0A08" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every response carries its own script nonce, so no page may be prerendered.
  await connection();
  const theme = forcedTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" {...(theme && { "data-theme": theme })} suppressHydrationWarning>
      <body>
        <div id={SKIP_LINKS}>
          <SkipLink target="main">Skip to the content</SkipLink>
        </div>
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  );
}
