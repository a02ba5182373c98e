import { PageBody } from "@/components/shell/page-body";
import { SkeletonRows } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <PageBody width="text">
      <SkeletonRows label="Loading your settings" />
    </PageBody>
  );
}
