"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { explain } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { mailPageToSelf } from "@/lib/hand-over/commands";
import { framedPage } from "@/lib/hand-over/input";
import { paths } from "@/lib/paths";

/** Mails the way to a page with a frame to the person who is looking at it, and says so there. */
export async function sendToComputer(form: FormData): Promise<void> {
  const { scope } = await requireViewer();
  const page = framedPage.safeParse({ kind: formText(form, "kind"), id: formText(form, "id") }).data;
  if (!page) redirect(paths.connect());
  const [language, sentence] = await Promise.all([getLocale(), getTranslations("errors")]);
  const sent = await mailPageToSelf(scope, page, language).catch(explain);
  if ("email" in sent) await flash("pageMailed", sent);
  else await flash("pageNotMailed", { reason: sentence(sent.said.key, sent.said.values) });
  redirect(page.kind === "link" ? paths.connect({ link: page.id }) : paths.connectionEdit(page.id));
}
