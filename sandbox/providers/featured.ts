import { dressOf } from "./dress";
import type { Provider } from "./provider";

/**
 * The providers that scenarios are told with: Nectar's own test account, then one for each kind of second
 * factor. `quirky.ts` has more. Source of the first: Nectar's "Sandbox testing" guide (address, username, password, utility types).
 */
export const featuredProviders: Provider[] = [
  {
    key: "nectar-sandbox",
    name: "Nectar Sandbox Utility",
    url: "https://nectarclimate.com",
    country: "US",
    utilityTypes: ["ELECTRICITY", "SOLAR", "WATER", "GAS", "FUEL"],
    dress: dressOf("card", "sans", "hexagon", "honey"),
    login: {
      username: "nectar-sandbox-username",
      password: "nectar-sandbox-password",
      secondFactor: { kind: "none" },
    },
    documented: true,
  },
  {
    key: "pacific-harbor",
    name: "Pacific Harbor Power",
    url: "https://www.pacificharborpower.example",
    country: "US",
    utilityTypes: ["ELECTRICITY"],
    dress: dressOf("split", "sans", "wave", "harbor"),
    login: {
      username: "harbor-demo",
      password: "harbor-password",
      secondFactor: { kind: "sms", phone: "+1 510 555 0142" },
    },
    documented: false,
  },
  {
    key: "northwind",
    name: "Northwind Gas & Electric",
    url: "https://www.northwindenergy.example",
    country: "US",
    utilityTypes: ["ELECTRICITY", "GAS"],
    dress: dressOf("band", "round", "compass", "violet"),
    login: {
      username: "northwind-demo",
      password: "northwind-password",
      secondFactor: { kind: "totp", secret: "JBSWY3DPEHPK3PXPKRSXG5BRGIZTINJW" },
    },
    documented: false,
  },
  {
    key: "cedar-valley",
    name: "Cedar Valley Water",
    url: "https://www.cedarvalleywater.example",
    country: "US",
    utilityTypes: ["WATER"],
    dress: dressOf("letterhead", "serif", "tree", "cedar"),
    login: {
      username: "cedar-demo",
      password: "cedar-password",
      secondFactor: {
        kind: "question",
        question: "What was the name of your first school?",
        answer: "Maple Grove",
      },
    },
    documented: false,
  },
];
