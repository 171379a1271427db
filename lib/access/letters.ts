import { letterBrand } from "@/lib/branding/letter-brand";
import type { Language } from "@/lib/i18n/languages";
import { translationsIn } from "@/lib/i18n/translations-in";
import type { Letter } from "@/lib/mail/letter";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";

type Kind =
  | "reset"
  | "signIn"
  | "signUp"
  | "known"
  | "passwordReset"
  | "confirmEmail"
  | "emailTaken"
  | "emailAsked"
  | "emailChanged";

/**
 * A mail about getting in. It says nothing that the person who asked for it typed, but the address: whoever asks is
 * not known yet, and a mail of ours must not carry a stranger's words.
 * @param wanted the address that somebody wants to have instead, or has by now
 */
async function accessLetter(
  kind: Kind,
  to: string,
  language: Language,
  path: string,
  wanted = "",
): Promise<Letter> {
  const getTranslations = await translationsIn(language);
  const t = getTranslations("accessLetters");
  const portal = getTranslations("app")("name");
  return {
    to,
    subject: t(`${kind}.subject`, { portal }),
    paragraphs: [t(`${kind}.text`, { portal, email: to, wanted })],
    action: { label: t(`${kind}.action`), url: publicUrl(path) },
    footer: t(`${kind}.footer`),
    language,
    brand: letterBrand({ name: portal, brandColor: null }),
  };
}

/** The link by which somebody chooses a new password. */
export function resetLetter(to: string, language: Language, token: string): Promise<Letter> {
  return accessLetter("reset", to, language, paths.resetPassword(token));
}

/** The link that signs somebody in. @param from the page to go on to */
export function signInLetter(to: string, language: Language, token: string, from?: string): Promise<Letter> {
  return accessLetter("signIn", to, language, paths.signInLink({ token, from }));
}

/** The link by which somebody new shows that the address is theirs. */
export function signUpLetter(to: string, language: Language, token: string): Promise<Letter> {
  return accessLetter("signUp", to, language, paths.confirmSignUp(token));
}

/** To somebody who signs up with an address that has an account. */
export async function knownLetter(to: string, language: Language): Promise<Letter> {
  const letter = await accessLetter("known", to, language, paths.signIn());
  const t = (await translationsIn(language))("accessLetters");
  const forgotten = t("known.forgotten", { url: publicUrl(paths.forgotPassword()) });
  return { ...letter, paragraphs: [...letter.paragraphs, forgotten] };
}

/** Tells somebody that their password is another one: if it was not they who changed it, they need to know. */
export function passwordResetLetter(to: string, language: Language): Promise<Letter> {
  return accessLetter("passwordReset", to, language, paths.forgotPassword());
}

/** The link by which somebody confirms that they read the mail of the address that they want to have. */
export function confirmEmailLetter(to: string, language: Language, token: string): Promise<Letter> {
  return accessLetter("confirmEmail", to, language, paths.confirmEmail(token));
}

/** To somebody whose address another person wants to have. It does not say who. */
export function emailTakenLetter(to: string, language: Language): Promise<Letter> {
  return accessLetter("emailTaken", to, language, paths.signIn());
}

/** Tells somebody that another address is wanted for their account. A new password puts an end to it. */
export function emailAskedLetter(to: string, language: Language, wanted: string): Promise<Letter> {
  return accessLetter("emailAsked", to, language, paths.forgotPassword(), wanted);
}

/** Tells the address that somebody had that it is theirs no more. */
export function emailChangedLetter(to: string, language: Language, wanted: string): Promise<Letter> {
  return accessLetter("emailChanged", to, language, paths.signIn(), wanted);
}
