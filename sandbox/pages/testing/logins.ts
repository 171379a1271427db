/** The logins of the providers with a story, as the control room lists them. */
export const logins = {
  nectar: { username: "nectar-sandbox-username", password: "nectar-sandbox-password" },
  harbor: { username: "harbor-demo", password: "harbor-password" },
  northwind: { username: "northwind-demo", password: "northwind-password" },
  cedar: { username: "cedar-demo", password: "cedar-password" },
} as const;

/** Northwind's authenticator key. */
export const northwindKey = "JBSWY3DPEHPK3PXPKRSXG5BRGIZTINJW";
