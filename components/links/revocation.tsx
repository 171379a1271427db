import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import type { FormState } from "@/lib/action-result";
import type { LinkDetail } from "@/lib/links/list/queries";

type Props = {
  link: LinkDetail;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Revoking, in two steps that need no script: what it can do and what it cannot is said before. */
export function Revocation({ link, action }: Props) {
  const t = useTranslations("link.revocation");
  return (
    <details className="rounded-lg border border-hairline bg-sheet px-4 py-3">
      <summary className="min-h-6 cursor-pointer font-medium">{t("title")}</summary>
      <p className="mt-2 mb-3 max-w-prose text-ink-soft">{t(effectOf(link))}</p>
      <ActionForm
        action={action}
        fields={{ id: link.id }}
        look="danger"
        submit={t("submit")}
        pending={t("pending")}
      />
    </details>
  );
}

/** How far a revocation reaches: for a share link that depends on the links that were made inside it. */
function effectOf({ share, isInvitation }: LinkDetail) {
  if (!share) return isInvitation ? "invitation" : "magicLink";
  if (share.links.length === 0) return "unused";
  return share.links.every(({ invitationId }) => invitationId) ? "shareOfInvitations" : "shareOfMagicLinks";
}
