import type { ReactNode } from "react";
import { Lockup } from "@/components/motif/lockup";
import { PlayMoneyTag } from "@/components/ui/tag";
import { ContentsList, type ShellFigures } from "./contents-list";
import { Person } from "./person";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

export type ShellProps = {
  viewer: { id: string; handle: string; guest: boolean; unread: number } | null;
  admin: boolean;
  playMoney: boolean;
  figures: ShellFigures;
  theme: Theme;
  /** Form action. */
  signOutAction: () => Promise<void>;
};

/** The contents page: on a desktop beside every page, elsewhere behind a button. */
export function Spine(props: ShellProps & { heading?: ReactNode }) {
  const { viewer, admin, playMoney, figures } = props;
  const shared = { signedIn: viewer !== null, admin, figures };
  return (
    <div className="flex min-h-full flex-col">
      {props.heading}
      <div className="grow">
        <ContentsList {...shared} sections={["Play", "Talk", "Keep"]} />
      </div>
      <div className="mt-4 border-t border-line pt-1.5">
        <ContentsList {...shared} sections={["Foot"]} />
      </div>
      <ThemeSwitch initial={props.theme} />
      <Person viewer={viewer} signOutAction={props.signOutAction} />
      {playMoney && <p className="sr-only">Everything here is played with play money.</p>}
    </div>
  );
}

export function SpineHeading({ playMoney }: { playMoney: boolean }) {
  return (
    <div className="mb-4.5">
      <Lockup className="[--mark-cut:var(--sunk)]" />
      {playMoney && (
        <div className="mt-2.5">
          <PlayMoneyTag />
        </div>
      )}
    </div>
  );
}
