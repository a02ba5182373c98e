import type { ReactNode } from "react";
import { Shell } from "../../_shell/shell";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <Shell>{children}</Shell>;
}
