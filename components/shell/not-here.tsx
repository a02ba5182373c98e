import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "./page-body";

/** What an address shows under which nothing is. */
export function NotHere() {
  return (
    <PageBody>
      <Empty
        level="h1"
        title="There is nothing here"
        action={<LinkButton href="/rounds">All rounds</LinkButton>}
      >
        The address may be mistyped, or what was here is gone.
      </Empty>
    </PageBody>
  );
}
