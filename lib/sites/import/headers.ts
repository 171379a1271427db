export const columns = ["name", "address", "externalId"] as const;
export type Column = (typeof columns)[number];

/**
 * What people call the columns, in the portal's languages: without accents, case and spaces. The headers of the
 * portal's own list and template are among them, so that a file that was downloaded can be sent.
 */
const names: Record<Column, readonly string[]> = {
  name: [
    "name",
    "site",
    "sitename",
    "nombre",
    "ubicacion",
    "sede",
    "nom",
    "nomdusite",
    "standort",
    "standortname",
  ],
  address: ["address", "siteaddress", "direccion", "adresse", "anschrift"],
  externalId: [
    "yourownid",
    "externalid",
    "id",
    "siteid",
    "supropioidentificador",
    "identificador",
    "idexterno",
    "votrepropreidentifiant",
    "identifiant",
    "idexterne",
    "ihreeigenekennung",
    "kennung",
    "externeid",
  ],
};

/** Which column a header names, or null for one that is left out. */
export function columnOf(header: string): Column | null {
  const plain = header
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return columns.find((column) => names[column].includes(plain)) ?? null;
}
