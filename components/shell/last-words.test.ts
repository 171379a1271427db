import { expect, test } from "vitest";
import { lastWords } from "@/components/shell/last-words";

test.each([
  [["de-AT", "en"], "de", "Das Portal ist nicht verfügbar"],
  [["ja", "fr-CA"], "fr", "Le portail n’est pas disponible"],
  [["constructor"], "en", "The portal is not available"],
  [[], "en", "The portal is not available"],
])("a browser that reads %j is told in %s", (asked, language, title) => {
  expect(lastWords(asked)).toMatchObject({ language, title });
});
