import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FieldErrorKey } from "@/lib/i18n/said";
import { paths } from "@/lib/paths";

type Props = {
  hasLogo: boolean;
  /** What was wrong with the file that was just sent. */
  refused: FieldErrorKey | undefined;
  remove: () => Promise<void>;
};

/** The logo, by forms that need no script: a file is sent to a route of its own (app/api/company/logo). */
export function LogoForm({ hasLogo, refused, remove }: Props) {
  const t = useTranslations("branding.logo");
  const sentence = useTranslations("fieldErrors");
  return (
    <div className="grid max-w-[520px] gap-4">
      <form
        action={paths.saveLogo()}
        method="post"
        encType="multipart/form-data"
        className="flex flex-wrap items-end gap-3"
      >
        <div className="grid min-w-0 gap-1.5">
          <label htmlFor="logo" className="font-medium">
            {t("file")}
          </label>
          <input
            id="logo"
            name="logo"
            type="file"
            required
            accept="image/png,image/jpeg,image/webp"
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? "logo-error" : "logo-hint"}
            className="file-input"
          />
        </div>
        <Button type="submit" look="secondary">
          {t("submit")}
        </Button>
      </form>
      {refused ? (
        <p id="logo-error" role="alert" className="text-13 text-fail">
          {sentence(refused)}
        </p>
      ) : (
        <p id="logo-hint" className="text-13 text-ink-faint">
          {t("hint")}
        </p>
      )}
      {hasLogo && (
        <form action={remove}>
          <Button type="submit" look="quiet" className="-ml-3.5">
            {t("remove")}
          </Button>
        </form>
      )}
    </div>
  );
}
