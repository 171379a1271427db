import { type Context, Hono } from "hono";
import { z } from "zod";
import { translatorOf } from "../../i18n/translator";
import { demoOrganizationId } from "../../organizations/queries";
import { clearWhiteLabel, setWhiteLabel } from "../../white-label/commands";
import { type WhiteLabel, whiteLabelSchema } from "../../white-label/white-label";
import { readForm } from "../form";
import { page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import type { PublicEnv } from "../shell/presentation";
import { roomPages } from "./paths";
import { showSettings } from "./settings-page";
import type { WhiteLabelValues } from "./white-label";
import { WhiteLabelPreview } from "./white-label-preview";

/** The form of the white label and its preview, below `/control-room/white-label`. */
export const whiteLabelRoutes = new Hono<PublicEnv>()
  .post("/", async (c) => {
    const values = valuesFrom((await readForm(c)).text);
    const parsed = parse(values);
    if (!parsed.success) return showSettings(c, values, errorsOf(parsed.error));
    const organizationId = await demoOrganizationId();
    if (organizationId !== null) await setWhiteLabel(organizationId, parsed.data);
    return backToControlRoom(c);
  })
  .post("/clear", async (c) => {
    const organizationId = await demoOrganizationId();
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
  return c.redirect(`${roomPages.settings.path}#white-label`, 303);
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
