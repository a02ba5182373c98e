import { type ReactNode, Suspense } from "react";
import { ConsentNotice } from "../_shell/consent-notice";
import { Shell } from "../_shell/shell";

export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <Shell>
      <Suspense fallback={null}>
        <ConsentNotice />
      </Suspense>
      {children}
    </Shell>
  );
}
