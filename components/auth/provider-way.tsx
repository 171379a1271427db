import { useTranslations } from "next-intl";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import type { ProviderProblem } from "@/lib/access/provider/problems";
import { paths } from "@/lib/paths";

/**
 * The way in by the OpenID Connect provider. A plain link, which works without scripts and which nothing fetches in
 * advance: opening it begins a sign-in.
 */
export function ProviderWay({ name, from }: { name: string; from: string }) {
  const t = useTranslations("signIn");
  return (
    <>
      <a
        href={paths.providerSignIn(from)}
        className="flex min-h-10 w-full items-center justify-center rounded border border-outline/60 bg-sheet px-3.5 py-2 text-center font-medium wrap-anywhere hover:border-outline hover:bg-sunken"
      >
        {t("withProvider", { provider: name })}
      </a>
      <p className="my-6 flex items-center gap-3 text-13 text-ink-faint before:h-px before:flex-1 before:bg-hairline after:h-px after:flex-1 after:bg-hairline">
        {t("or")}
      </p>
    </>
  );
}

/** Why that way did not lead in. */
export function ProviderTrouble({
  problem,
  name,
  maySignUp,
}: {
  problem: ProviderProblem;
  name: string;
  maySignUp: boolean;
}) {
  const t = useTranslations("providerProblems");
  const key = problem === "unknown" && maySignUp ? "unknownMaySignUp" : problem;
  return (
    <div className="mb-6">
      <FocusOnArrival>
        <Notice tone="fail" role="alert">
          {t(key, { provider: name })}
        </Notice>
      </FocusOnArrival>
    </div>
  );
}
