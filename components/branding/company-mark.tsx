import { Monogram } from "@/components/ui/monogram";
import type { Brand } from "@/lib/branding/queries";
import { paths } from "@/lib/paths";

/** Whose pages these are: the company's logo, or else its name with a tile. */
export function CompanyMark({ brand: { name, logo } }: { brand: Pick<Brand, "name" | "logo"> }) {
  if (logo) return <Logo name={name} logo={logo} />;
  return (
    <>
      <Monogram name={name} />
      <span className="min-w-0 truncate text-14 font-semibold" title={name}>
        {name}
      </span>
    </>
  );
}

/** Many logos are made for white paper: in the dark they stand on a piece of it. */
function Logo({ name, logo }: { name: string; logo: NonNullable<Brand["logo"]> }) {
  return (
    <span className="company-logo">
      {/* biome-ignore lint/performance/noImgElement: it is small, and encoded for its place already */}
      <img src={paths.logo(logo.hash)} alt={name} width={logo.width} height={logo.height} />
    </span>
  );
}
