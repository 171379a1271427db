import type { Language } from "@/lib/i18n/languages";

/**
 * The words of the page that is shown when even the layout fails. They are the only ones outside of `messages/`: that
 * page is drawn in the browser, where no messages are.
 */
const words = {
  en: {
    title: "The portal is not available",
    text: "Something went wrong on our side. Nothing you saved was lost. Please try again in a minute.",
    reference: "Reference:",
  },
  es: {
    title: "El portal no está disponible",
    text: "Algo ha fallado por nuestra parte. No se ha perdido nada de lo que guardó. Vuelva a intentarlo en un minuto.",
    reference: "Referencia:",
  },
  fr: {
    title: "Le portail n’est pas disponible",
    text: "Un problème est survenu de notre côté. Rien de ce que vous avez enregistré n’est perdu. Veuillez réessayer dans une minute.",
    reference: "Référence :",
  },
  de: {
    title: "Das Portal ist nicht verfügbar",
    text: "Auf unserer Seite ist etwas schiefgegangen. Nichts, was Sie gespeichert haben, ist verloren. Bitte versuchen Sie es in einer Minute erneut.",
    reference: "Referenz:",
  },
} satisfies Record<Language, object>;

/** The words in the first of the languages that there are words in, or else in English. */
export function lastWords(asked: readonly string[]) {
  const codes = asked.map((tag) => tag.split("-")[0]?.toLowerCase());
  const language =
    codes.find((code): code is Language => code !== undefined && Object.hasOwn(words, code)) ?? "en";
  return { language, ...words[language] };
}
