import { useTranslator, useWhiteLabel } from "./presentation";

type MastheadProps = {
  /** The company that the link belongs to. */
  companyName: string;
  /** What is done here. */
  task: string;
};

/**
 * Who asks, at the top of a public page: the white label's logo or name where there is one, and then the company in
 * the line below. The script replaces a logo that does not load by the name.
 */
export function Masthead({ companyName, task }: MastheadProps) {
  const t = useTranslator();
  const { companyName: brandName, logoUrl } = useWhiteLabel();
  const name = brandName ?? companyName;
  return (
    <div class="masthead">
      {logoUrl ? (
        // biome-ignore lint/performance/noImgElement: this is no Next.js page
        <img class="logo" src={logoUrl} alt={name} referrerpolicy="no-referrer" decoding="async" data-logo />
      ) : (
        brandName === null && <Drop />
      )}
      <p>
        <strong hidden={logoUrl !== null}>{name}</strong>
        <small>
          {brandName === null && logoUrl === null
            ? task
            : t("wizard.taskFor", { task, company: companyName })}
        </small>
      </p>
    </div>
  );
}

function Drop() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 2c4.5 5.4 7 9 7 12.4A7 7 0 0112 22a7 7 0 01-7-7.6C5 11 7.5 7.4 12 2z" />
    </svg>
  );
}
