import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";

/** A page that a role may not open: what it is for, and who may. */
export function MayNot({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <Notice tone="note">{children}</Notice>
    </>
  );
}
