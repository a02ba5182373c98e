import { PageBody } from "@/components/shell/page-body";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
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
