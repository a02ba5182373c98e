import { PageBody } from "@/components/shell/page-body";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  return (
    <PageBody>
      <Empty
        level="h1"
        title="Nobody of this name is here"
        action={<LinkButton href="/companions">Meet the companions</LinkButton>}
      >
        The address may be mistyped, or its creator keeps it to themselves.
      </Empty>
    </PageBody>
  );
}
