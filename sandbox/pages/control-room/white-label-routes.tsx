import { type Context, Hono } from "hono";
import { z } from "zod";
import { translatorOf } from "../../i18n/translator";
import { clearWhiteLabel, setWhiteLabel } from "../../white-label/commands";
import { findOrganizationId, findWhiteLabel } from "../../white-label/queries";
import { noWhiteLabel, type WhiteLabel, whiteLabelSchema } from "../../white-label/white-label";
import { readForm } from "../form";
import { Document, page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import type { PublicEnv } from "../shell/presentation";
import { WhiteLabelSection, type WhiteLabelValues } from "./white-label";
import { WhiteLabelPreview } from "./white-label-preview";

/** What the form shows of the demo organization's white label. */
export async function currentWhiteLabel(): Promise<WhiteLabelValues> {
  const organizationId = await findOrganizationId();
  return valuesOf(organizationId === null ? noWhiteLabel : await findWhiteLabel(organizationId));
}

/** The form of the white label and its preview, below `/control-room/white-label`. */
export const whiteLabelRoutes = new Hono<PublicEnv>()
  .post("/", async (c) => {
    const values = valuesFrom((await readForm(c)).text);
    const parsed = parse(values);
    if (!parsed.success) return page(c, <Correction values={values} errors={errorsOf(parsed.error)} />, 422);
    const organizationId = await findOrganizationId();
    if (organizationId !== null) await setWhiteLabel(organizationId, parsed.data);
    return backToControlRoom(c);
  })
  .post("/clear", async (c) => {
    const organizationId = await findOrganizationId();
    if (organizationId !== null) await clearWhiteLabel(organizationId);
    return backToControlRoom(c);
  })
  .get("/preview", (c) => {
    const label = withoutMistakes(valuesFrom((name) => c.req.query(name) ?? ""));
    c.set("whiteLabel", label);
    if (label.language !== null) c.set("t", translatorOf(label.language));
    return page(c, <WhiteLabelPreview />);
  });

function backToControlRoom(c: Context): Response {
  return c.redirect("/#white-label", 303);
}

/** The control room's form by itself, with what has to be corrected. */
function Correction({ values, errors }: { values: WhiteLabelValues; errors: FieldErrors }) {
  return (
    <Document
      title="Error: White label – Nectar sandbox"
      styles={["base.css", "control-room.css"]}
      script="control-room.js"
      isControlRoom
    >
      <main class="room">
        <p>
          <a href="/">Control room</a>
        </p>
        <WhiteLabelSection values={values} errors={errors} />
      </main>
    </Document>
  );
}

function valuesOf(label: WhiteLabel): WhiteLabelValues {
  return {
    companyName: label.companyName ?? "",
    brandColor: label.brandColor ?? "",
    logoUrl: label.logoUrl ?? "",
    font: label.font ?? "",
    language: label.language ?? "",
  };
}

function valuesFrom(text: (name: string) => string): WhiteLabelValues {
  return {
    companyName: text("companyName").trim(),
    brandColor: text("brandColor").trim(),
    logoUrl: text("logoUrl").trim(),
    font: text("font"),
    language: text("language"),
  };
}

function parse(values: WhiteLabelValues) {
  const filled = Object.entries(values).filter(([, value]) => value !== "");
  return whiteLabelSchema.safeParse(Object.fromEntries(filled));
}

/** While somebody types, what is not right yet is left out of the preview. */
function withoutMistakes(values: WhiteLabelValues): WhiteLabel {
  const first = parse(values);
  if (first.success) return first.data;
  const wrong = errorsOf(first.error);
  const right = Object.entries(values).filter(([name, value]) => value !== "" && !(name in wrong));
  return whiteLabelSchema.parse(Object.fromEntries(right));
}

function errorsOf(error: z.ZodError): FieldErrors {
  const { fieldErrors } = z.flattenError(error);
  return Object.fromEntries(
    Object.entries<string[] | undefined>(fieldErrors).map(([name, messages]) => [
      name,
      `${labels.get(name) ?? name} ${messages?.[0] ?? "is not valid"}.`,
    ]),
  );
}

const labels = new Map([
  ["companyName", "The company name"],
  ["brandColor", "The brand color"],
  ["logoUrl", "The logo URL"],
  ["font", "The font"],
  ["language", "The language"],
]);
