import { PageBody } from "@/components/shell/page-body";
import { SkeletonRows } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <PageBody>
      <SkeletonRows label="Loading your wallet" />
    </PageBody>
  );
}
