import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { BrandForm } from "@/components/branding/brand-form";
import { BrandPreview } from "@/components/branding/brand-preview";
import { LogoForm } from "@/components/branding/logo-form";
import { MayNot } from "@/components/shell/may-not";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { asBrandFont, brandFonts } from "@/lib/branding/fonts";
import { PORTAL_COLOR } from "@/lib/branding/letter-brand";
import { getBrand } from "@/lib/branding/queries";
import { brandSeen } from "@/lib/branding/seen";
import { languageCodes, languages } from "@/lib/i18n/languages";
import { isFieldErrorKey } from "@/lib/i18n/said";
import { keptInput } from "@/lib/kept-input/form";
import { first, type SearchParams } from "@/lib/search-params";
import { changeBrand, takeLogoAway } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("branding"))("title") };
}

export default async function BrandingPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const t = await getTranslations("branding");
  if (!can(scope.role, "company.edit")) {
    return (
      <MayNot title={t("title")} lead={t("lead")}>
        {t("mayNot")}
      </MayNot>
    );
  }
  const [brand, kept, fontName, messages, query] = await Promise.all([
    getBrand(scope),
    keptInput("brand"),
    getTranslations("branding.fonts"),
    getMessages(),
    searchParams,
  ]);
  const refused = first(query.logo);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-12">
        <Section title={t("logo.title")}>
          <LogoForm
            hasLogo={brand.logo !== null}
            refused={refused !== undefined && isFieldErrorKey(refused) ? refused : undefined}
            remove={takeLogoAway}
          />
        </Section>
        <Section title={t("form.title")}>
          <BrandForm
            action={changeBrand}
            initial={kept}
            saved={{
              color: brand.brandColor ?? "",
              font: asBrandFont(brand.brandFont),
              language: brand.language ?? "",
            }}
            seen={brandSeen(brand)}
            portalColor={PORTAL_COLOR}
            fonts={brandFonts.map((font) => ({ value: font, label: fontName(font) }))}
            languages={languageCodes.map((code) => ({ value: code, label: languages[code] }))}
            words={messages.branding.form}
          >
            <BrandPreview brand={brand} />
          </BrandForm>
        </Section>
      </div>
    </>
  );
}
