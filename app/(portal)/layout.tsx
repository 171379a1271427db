import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { requireViewer } from "@/lib/auth/gate";
import { signOut } from "./actions";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <Shell viewer={await requireViewer()} signOut={signOut}>
      {children}
    </Shell>
  );
}
