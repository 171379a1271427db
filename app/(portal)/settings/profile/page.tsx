import type { Metadata } from "next";
import { PasswordForm } from "@/components/auth/password-form";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { roleLabel } from "@/lib/auth/permissions";
import { first, type SearchParams } from "@/lib/search-params";
import { savePassword } from "./actions";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const changed = first((await searchParams).changed) !== undefined;
  return (
    <>
      <PageHeader
        title={viewer.name}
        lead={`${viewer.email} · ${roleLabel(viewer.scope.role)} of ${viewer.companyName}`}
      />
      <section className="max-w-[420px]">
        <h2 className="mb-4 text-20">Password</h2>
        {changed && (
          <div className="mb-5">
            <FocusOnArrival>
              <Notice tone="note">Your password is changed. All other devices have been signed out.</Notice>
            </FocusOnArrival>
          </div>
        )}
        <PasswordForm action={savePassword} email={viewer.email} />
      </section>
    </>
  );
}
