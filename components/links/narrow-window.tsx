import { MonitorUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QrCode } from "@/components/ui/qr-code";

type Props = { width: number; here: string; send?: ReactNode };

/** Said where the window is narrower than Nectar's page, with the ways to a wider one. */
export function NarrowWindow({ width, here, send }: Props) {
  const t = useTranslations("frame.narrow");
  return (
    <div className="grid gap-3 border-b border-hairline bg-act-soft px-4 py-3">
      <p className="flex gap-3">
        <MonitorUp aria-hidden className="mt-0.5 size-4 shrink-0 text-act" />
        <span>{t("text", { width })}</span>
      </p>
      <details className="pl-7">
        <summary className="text-link inline-block rounded py-0.5">{t("computer")}</summary>
        <div className="mt-3 flex flex-wrap items-start gap-x-6 gap-y-4">
          <QrCode text={here} label={t("code")} />
          <div className="grid min-w-0 flex-1 basis-64 justify-items-start gap-3">
            <p className="max-w-prose">{t("codeLeads")}</p>
            <p className="text-13 wrap-anywhere text-ink-soft">{here}</p>
            {send}
          </div>
        </div>
      </details>
    </div>
  );
}
