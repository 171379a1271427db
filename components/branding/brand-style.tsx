import type { Brand } from "@/lib/branding/queries";
import { companyStyle, styleName } from "@/lib/branding/style-sheet";
import { paths } from "@/lib/paths";

/** The company's colour and font. A style sheet holds back the page until it is there: nothing flashes. */
export function BrandStyle({ brand }: { brand: Pick<Brand, "brandColor" | "brandFont"> }) {
  const style = companyStyle(brand);
  if (!style) return null;
  return <link rel="stylesheet" href={paths.brandStyle(styleName(style))} precedence="brand" />;
}
