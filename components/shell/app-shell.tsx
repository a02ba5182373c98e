import type { ReactNode } from "react";
import { Mark } from "@/components/motif/mark";
import { Bell } from "@/components/notice/bell";
import { PlayMoneyTag } from "@/components/ui/tag";
import { ContentsSheet } from "./contents-sheet";
import { PageName } from "./page-name";
import { PhoneTabs } from "./phone-tabs";
import { type ShellProps, Spine, SpineHeading } from "./spine";

/**
 * The frame of every page: the contents page on the left from 1,100 px, behind a button from
 * 760 px, at the foot of a phone below that. Pages bring their own `h1`.
 */
export function AppShell({ children, ...shell }: ShellProps & { children: ReactNode }) {
  const sheet = <Spine {...shell} />;
  return (
    <div className="lg:grid lg:grid-cols-[216px_minmax(0,1fr)]">
      <nav
        aria-label="Contents"
        className="no-print sticky top-0 hidden h-dvh overflow-y-auto border-r border-line bg-sunk px-5 pt-5 pb-3.5 lg:block"
      >
        <Spine {...shell} heading={<SpineHeading playMoney={shell.playMoney} />} />
      </nav>
      <div className="shell-view flex min-h-dvh min-w-0 flex-col roomy:max-md:pb-16">
        <header className="shell-bar no-print z-30 flex h-13 shrink-0 items-center justify-between gap-3 border-b border-line bg-sunk px-4 [--mark-cut:var(--sunk)] roomy:sticky roomy:top-0 md:px-6 lg:hidden">
          <div className="flex items-center gap-2.5">
            <div className="hidden md:block">
              <ContentsSheet trigger="button">{sheet}</ContentsSheet>
            </div>
            <Mark size={24} />
            <PageName />
          </div>
          <div className="flex items-center gap-1">
            {shell.playMoney && <PlayMoneyTag />}
            {shell.viewer && <Bell viewer={shell.viewer} className="-mr-2.5" />}
          </div>
        </header>
        <main id="main" tabIndex={-1} className="flex min-w-0 grow flex-col">
          {children}
        </main>
      </div>
      <PhoneTabs signedIn={shell.viewer !== null} admin={shell.admin}>
        <ContentsSheet trigger="tab">{sheet}</ContentsSheet>
      </PhoneTabs>
    </div>
  );
}
