import { defaultLanguage, languages } from "../../i18n/language";
import { defaultBrandColor } from "../../white-label/colours";
import { defaultFont, fontLabels, fontName } from "../../white-label/fonts";
import { ErrorSummary, type FieldErrors, SelectField, TextField } from "../shell/fields";

/** What the form holds, right or wrong; "" is Nectar's own. */
export type WhiteLabelValues = Record<"companyName" | "brandColor" | "logoUrl" | "font" | "language", string>;

export const whiteLabelPath = "/control-room/white-label";

const languageNames = new Intl.DisplayNames(defaultLanguage, { type: "language" });

/**
 * The white label of the demo organization, as on the settings page of Nectar's dashboard, with a preview beside it:
 * the script refreshes it while one types, and the button does without a script.
 */
export function WhiteLabelSection({ values, errors }: { values: WhiteLabelValues; errors: FieldErrors }) {
  return (
    <section aria-labelledby="white-label">
      <h2 id="white-label">White label</h2>
      <p class="about">
        Applies to the connect, edit and invitation pages of the demo organization, also of links already
        issued. An empty field is Nectar's own.
      </p>
      <div class="white-label">
        <form method="post" action={whiteLabelPath} data-preview novalidate>
          <ErrorSummary errors={errors} />
          <TextField
            name="companyName"
            label="Company name"
            value={values.companyName}
            error={errors.companyName}
            maxlength={100}
          />
          <TextField
            name="brandColor"
            label="Brand color"
            hint={`Such as ${defaultBrandColor}. Text on it and links in it stay readable.`}
            value={values.brandColor}
            error={errors.brandColor}
            spellcheck={false}
          />
          <TextField
            name="logoUrl"
            label="Logo URL"
            hint="Public, and starts with https://"
            type="url"
            value={values.logoUrl}
            error={errors.logoUrl}
          />
          <SelectField
            name="font"
            label="Font"
            value={values.font}
            choices={[
              { value: "", label: `As it is (${fontLabels[defaultFont]})` },
              ...fontName.options.map((name) => ({ value: name, label: fontLabels[name] })),
            ]}
          />
          <SelectField
            name="language"
            label="Language"
            value={values.language}
            choices={[
              { value: "", label: "The browser's" },
              ...languages.map((code) => ({ value: code, label: languageNames.of(code) ?? code })),
            ]}
          />
          <p class="white-label-actions">
            <button type="submit">Save white label</button>
            <button
              type="submit"
              formmethod="get"
              formaction={`${whiteLabelPath}/preview`}
              formtarget="white-label-preview"
            >
              Preview
            </button>
            <button type="submit" formaction={`${whiteLabelPath}/clear`}>
              Reset white label
            </button>
          </p>
        </form>
        <iframe
          name="white-label-preview"
          title="Preview of the white label"
          src={`${whiteLabelPath}/preview?${new URLSearchParams(values)}`}
        />
      </div>
    </section>
  );
}
