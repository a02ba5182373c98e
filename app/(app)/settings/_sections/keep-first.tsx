import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";

/** What guests find where there is nothing for them yet. */
export function KeepFirst() {
  return (
    <div className="mt-7 flex flex-col items-start gap-4">
      <Note>You are a guest: this is for accounts that somebody has kept.</Note>
      <LinkButton href="/settings/profile" variant="primary">
        Keep this account
      </LinkButton>
    </div>
  );
}
