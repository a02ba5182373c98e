import { Lockup } from "@/components/motif/lockup";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  return (
    <main id="main" tabIndex={-1} className="grid min-h-dvh content-center px-4">
      <div className="mx-auto mb-4">
        <Lockup />
      </div>
      <Empty
        level="h1"
        title="There is nothing here"
        action={<LinkButton href="/bounty">To the arena</LinkButton>}
      >
        The address may be mistyped, or what was here is gone.
      </Empty>
    </main>
  );
}
