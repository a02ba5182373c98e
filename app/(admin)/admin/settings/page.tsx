import type { Metadata } from "next";
import { SettingsTable } from "@/components/admin/settings-table";
import { listSettings } from "@/lib/settings";
import { changeSettingAction } from "@/lib/settings/actions";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, settings" };

export default async function AdminSettingsPage() {
  const ctx = await adminContext("admin:system");
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/settings"
      title="Settings"
      about="The numbers of the game. A change holds from the next round on; rounds that are scheduled keep their own."
    >
      <SettingsTable settings={await listSettings(ctx)} changeAction={changeSettingAction} />
    </AdminFrame>
  );
}
