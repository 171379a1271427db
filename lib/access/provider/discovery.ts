/** Where a provider describes itself. A trailing slash of an issuer is part of its name, but not doubled here. */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}
