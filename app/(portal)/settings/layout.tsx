import type { ReactNode } from "react";
import { SettingsTabs } from "@/components/shell/settings-tabs";
import { requireViewer } from "@/lib/auth/gate";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { scope } = await requireViewer();
  return (
    <>
      <SettingsTabs role={scope.role} />
      {children}
    </>
  );
}
