import type { Translator } from "../../i18n/translator";
import type { Mail } from "../../mail/mail";
import { Code, Line, MailLayout } from "./layout";
import { mailSender } from "./sender";

/** The mail with the code that proves an address at the gate of an invitation. */
export async function codeMail(companyName: string, to: string, code: string, t: Translator): Promise<Mail> {
  const title = t("codeMail.title");
  const text = t("codeMail.text", { company: companyName });
  const closing = t("codeMail.closing");
  const html = await (
    <MailLayout title={title} t={t}>
      <Line>{text}</Line>
      <Code>{code}</Code>
      <Line isQuiet>{closing}</Line>
    </MailLayout>
  );
  return {
    from: mailSender,
    to,
    subject: title,
    text: [text, code, closing, `--\n${t("mail.footer")}`].join("\n\n"),
    html: `<!doctype html>${html}`,
  };
}
