import type { ReactNode } from "react";
import { chooseCompany } from "@/app/(public)/(getting-in)/companies/actions";
import { Shell } from "@/components/shell/shell";
import { currentCompanies, requireViewer } from "@/lib/auth/gate";
import { signOut } from "./actions";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  return (
    <Shell
      viewer={viewer}
      companies={await currentCompanies()}
      chooseCompany={chooseCompany}
      signOut={signOut}
    >
      {children}
    </Shell>
  );
}
