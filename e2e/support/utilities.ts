/** The sandbox's utilities and the logins that they accept, as its control room lists them. */
export const utilities = {
  /** Documented by Nectar: a username and a password, nothing more. */
  plain: {
    key: "nectar-sandbox",
    name: "Nectar Sandbox Utility",
    username: "nectar-sandbox-username",
    password: "nectar-sandbox-password",
  },
  sms: {
    key: "pacific-harbor",
    name: "Pacific Harbor Power",
    username: "harbor-demo",
    password: "harbor-password",
  },
  authenticator: {
    key: "northwind",
    name: "Northwind Gas & Electric",
    username: "northwind-demo",
    password: "northwind-password",
  },
  question: {
    key: "cedar-valley",
    name: "Cedar Valley Water",
    username: "cedar-demo",
    password: "cedar-password",
  },
};

export type Utility = (typeof utilities)[keyof typeof utilities];
