/**
 * A name as a part of an address or of a file's name: "Régie d’électricité d’Orvaison" becomes
 * "regie-d-electricite-d-orvaison".
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
