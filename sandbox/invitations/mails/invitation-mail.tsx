import type { Translator } from "../../i18n/translator";
import type { Mail } from "../../mail/mail";
import type { InvitationDetails } from "../queries";
import { Line, LinkButton, MailLayout } from "./layout";
import { mailSender } from "./sender";

/** The mail that brings an invitation to one of the people that it names, with their own link. */
export async function invitationMail(
  { company, connection, expiresAt }: InvitationDetails,
  to: { email: string; url: string },
  t: Translator,
): Promise<Mail> {
  const names = { company: company.name };
  const edit = connection && { ...names, provider: connection.providerName };
  const title = edit ? t("inviteMail.editTitle", edit) : t("inviteMail.title", names);
  const text = edit ? t("inviteMail.editText", edit) : t("inviteMail.text", names);
  const label = edit ? t("inviteMail.editLink", { provider: edit.provider }) : t("inviteMail.link");
  const until = expiresAt === null ? [] : [t("inviteMail.until", { moment: momentIn(t, expiresAt) })];
  const closing = [...until, t("inviteMail.personal", { email: to.email })];
  const html = await (
    <MailLayout title={title} t={t}>
      <Line>{text}</Line>
      <LinkButton href={to.url} label={label} />
      {closing.map((line) => (
        <Line key={line} isQuiet>
          {line}
        </Line>
      ))}
    </MailLayout>
  );
  return {
    from: mailSender,
    to: to.email,
    subject: title,
    text: [text, `${label}:\n${to.url}`, ...closing, `--\n${t("mail.footer")}`].join("\n\n"),
    html: `<!doctype html>${html}`,
  };
}

/** A day and a time, by the one clock that all readers share. */
function momentIn(t: Translator, time: Date): string {
  const format = new Intl.DateTimeFormat(t.language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return `${format.format(time)} UTC`;
}
