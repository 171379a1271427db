import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Message } from "@/components/shell/message";
import { ButtonLink } from "@/components/ui/button";
import { explain } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { billAddress } from "@/lib/documents/bill-address";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billPdf"))("title") };
}

/** Leads on to the bill at Nectar. A page and no route: when Nectar does not tell where it is, this one says so. */
export default async function BillPdfPage({ params }: Props) {
  const { scope } = await requireViewer();
  const { id } = await params;
  const found = await billAddress(scope, id).catch((error: unknown) => explain(error).said);
  if (found === null) notFound();
  if (typeof found === "string") redirect(found);
  const [t, sentence] = await Promise.all([getTranslations("billPdf"), getTranslations("errors")]);
  return (
    <Message
      title={t("title")}
      action={
        <ButtonLink href={paths.billPdf(id)} prefetch={false}>
          {t("tryAgain")}
        </ButtonLink>
      }
    >
      {sentence(found.key, found.values)} {t("kept")}
    </Message>
  );
}
