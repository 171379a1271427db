import type { Provider } from "./provider";

/**
 * The providers that scenarios are told with: Nectar's own test account, then one for each kind of second
 * factor. Source of the first: Nectar's "Sandbox testing" guide (address, username, password, utility types).
 */
export const featuredProviders: Provider[] = [
  {
    key: "nectar-sandbox",
    name: "Nectar Sandbox Utility",
    url: "https://nectarclimate.com",
    country: "US",
    utilityTypes: ["ELECTRICITY", "SOLAR", "WATER", "GAS", "FUEL"],
    dress: {
      layout: "card",
      type: "sans",
      mark: "hexagon",
      accent: "#8a4b08",
      accentInk: "#ffffff",
      ground: "#fdf6e9",
      ink: "#2b2013",
    },
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
    dress: {
      layout: "split",
      type: "sans",
      mark: "wave",
      accent: "#0b4f6c",
      accentInk: "#ffffff",
      ground: "#f3f8fa",
      ink: "#0f2530",
    },
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
    dress: {
      layout: "band",
      type: "round",
      mark: "compass",
      accent: "#4a2a82",
      accentInk: "#ffffff",
      ground: "#f7f4fc",
      ink: "#231637",
    },
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
    dress: {
      layout: "letterhead",
      type: "serif",
      mark: "tree",
      accent: "#1f5c3a",
      accentInk: "#ffffff",
      ground: "#f6f4ec",
      ink: "#1d2a20",
    },
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
