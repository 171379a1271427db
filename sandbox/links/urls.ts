import { env } from "../env";

/** The public page of a connect link: `{origin}/p/connect/{publicId}/{companyMagicLinkSecret}`. */
export function connectLinkUrl(publicId: string, secret: string): string {
  return `${env().SANDBOX_ORIGIN}/p/connect/${encodeURIComponent(publicId)}/${encodeURIComponent(secret)}`;
}
