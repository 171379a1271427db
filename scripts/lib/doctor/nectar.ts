import { createNectarClient, type NectarClient } from "@/lib/nectar/client";
import { NectarError } from "@/lib/nectar/errors";
import type { PathStyle } from "@/lib/nectar/paths";
import type { Environment } from "../settings";
import { type Check, problem, works } from "./check";

const styles: PathStyle[] = ["company-first", "resource-first"];

/** Whether the key works, which path style the API answers, and whether webhooks can be verified. */
export async function nectarChecks(environment: Environment): Promise<Check[]> {
  const clientFor = (pathStyle: PathStyle) =>
    createNectarClient({
      apiUrl: environment.NECTAR_API_URL ?? "",
      apiKey: environment.NECTAR_API_KEY ?? "",
      dashUrl: environment.NECTAR_DASH_URL ?? "",
      linkKind: "magic-link",
      pathStyle,
      maxRetries: 0,
    });
  const refused = await failureOf(clientFor("company-first").ping());
  if (refused) {
    return [
      problem(
        `Nectar at ${environment.NECTAR_API_URL} does not answer: ${refused}`,
        "Check NECTAR_API_URL and NECTAR_API_KEY.",
      ),
    ];
  }
  return [
    works(`Nectar at ${environment.NECTAR_API_URL} accepts the key`),
    await styleCheck(environment.NECTAR_PATH_STYLE || "company-first", clientFor),
    linkKindCheck(environment.NECTAR_LINK_KIND),
    environment.NECTAR_WEBHOOK_SECRET === "none"
      ? problem(
          "Webhooks are off",
          "Set NECTAR_WEBHOOK_SECRET: without them changes are found by asking, which takes longer.",
        )
      : works("The webhook secret has the right form"),
  ];
}

/** Says which kind of link is made. To try it would make one, so nothing is asked of Nectar. */
function linkKindCheck(configured: string | undefined): Check {
  return configured === "invitation"
    ? works("Links are invitations: Nectar limits and revokes them (NECTAR_LINK_KIND is invitation)")
    : works(
        "Links are magic links: Nectar cannot revoke them (NECTAR_LINK_KIND=invitation makes ones that it can)",
      );
}

/** Lists one company's connections in both styles: a read that both documents describe. */
async function styleCheck(configured: string, clientFor: (style: PathStyle) => NectarClient): Promise<Check> {
  const [company] = await clientFor("company-first").listCompanies();
  if (!company) return works("The account has no company yet, so the path style could not be tried");
  const answering: string[] = [];
  for (const style of styles) {
    const first = clientFor(style).listConnections(company.id)[Symbol.asyncIterator]().next();
    if (!(await failureOf(first))) answering.push(style);
  }
  const found = answering.length > 0 ? answering.join(" and ") : "neither path style";
  return answering.includes(configured)
    ? works(`The API answers ${found}; NECTAR_PATH_STYLE is ${configured}`)
    : problem(
        `The API answers ${found}, but NECTAR_PATH_STYLE is ${configured}`,
        answering[0] ? `Set NECTAR_PATH_STYLE=${answering[0]}.` : "Ask Nectar's support.",
      );
}

async function failureOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error instanceof NectarError ? error.detail : String(error);
  }
}
