import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NextSteps } from "@/components/links/next-steps";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";

/** The page before a link is made: its form, and what comes after it. As wide as Nectar's page, which comes next. */
export function ConnectIntro({ linkIsGone, children }: { linkIsGone: boolean; children: ReactNode }) {
  const t = useTranslations("connect");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {linkIsGone && (
        <div className="mb-8 max-w-[680px]">
          <Notice tone="note" role="status">
            {t("linkGone")}
          </Notice>
        </div>
      )}
      <div
        data-wide-page
        className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,680px)_minmax(0,1fr)]"
      >
        {children}
        <NextSteps />
      </div>
    </>
  );
}
