import { useTranslations } from "next-intl";

const causes = ["blocker", "network", "refused", "cookies"] as const;

/**
 * What stands in the way of a framed page when nothing can be told about it: a page of another origin that refuses to be
 * framed looks to the portal like one that is there. It needs no script.
 */
export function FrameHelp({ host, url }: { host: string; url: string }) {
  const t = useTranslations("frame.help");
  return (
    <details className="mt-3 max-w-prose text-13 text-ink-soft">
      <summary className="inline-block rounded font-medium underline underline-offset-2 hover:text-ink">
        {t("title")}
      </summary>
      <p className="mt-2">{t("lead")}</p>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {causes.map((cause) => (
          <li key={cause}>{t(cause, { host })}</li>
        ))}
      </ul>
      <p className="mt-2">
        {t.rich("instead", {
          tab: (words) => (
            <a href={url} target="_blank" rel="noopener noreferrer" className="text-link">
              {words}
            </a>
          ),
        })}
      </p>
    </details>
  );
}
