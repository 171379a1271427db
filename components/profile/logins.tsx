import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CalendarDay } from "@/components/ui/relative-time";
import type { LinkedLogin } from "@/lib/access/provider/queries";
import type { FormState } from "@/lib/action-result";

type Props = {
  logins: LinkedLogin[];
  /** The provider that this portal signs in by, if there is one. */
  provider: string | null;
  unlink: (state: FormState, form: FormData) => Promise<FormState>;
};

/** The logins elsewhere that lead in here, each with a way to be rid of it, but for the last way in. */
export function Logins({ logins, provider, unlink }: Props) {
  const t = useTranslations("profile.logins");
  if (logins.length === 0) return <p className="text-ink-soft">{t("none", { provider: provider ?? "" })}</p>;
  return (
    <>
      <ul aria-label={t("title")}>
        {logins.map(({ id, name, createdAt, isLastWayIn }) => (
          <li key={id} className="grid min-h-14 gap-2 border-b border-hairline py-3">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <span className="min-w-0 wrap-anywhere">
                <bdi className="font-medium">{name}</bdi>
                <span className="block text-13 text-ink-soft">
                  {t.rich("since", { at: () => <CalendarDay at={createdAt} /> })}
                </span>
              </span>
              {!isLastWayIn && (
                <ActionForm
                  action={unlink}
                  fields={{ id }}
                  look="quiet"
                  submit={t("unlink", { name })}
                  pending={t("unlinking")}
                  className="-mr-2 h-8 px-2"
                />
              )}
            </div>
            {isLastWayIn && <p className="text-13 text-ink-soft">{t("last")}</p>}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-13 text-ink-soft">{t("hint")}</p>
    </>
  );
}
