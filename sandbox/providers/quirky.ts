import { dressOf } from "./dress";
import type { Provider } from "./provider";

function quirky(
  provider: Pick<Provider, "key" | "name" | "utilityTypes" | "dress"> & {
    login: Omit<Provider["login"], "username" | "password" | "secondFactor"> &
      Partial<Pick<Provider["login"], "secondFactor">>;
  },
): Provider {
  const { key, login } = provider;
  return {
    ...provider,
    url: `https://www.${key}.example`,
    country: "US",
    login: { username: `${key}-demo`, password: `${key}-password`, secondFactor: { kind: "none" }, ...login },
    documented: false,
  };
}

/** One provider for each further thing that happens at sign-ins: all inventions of this sandbox. */
export const quirkyProviders: Provider[] = [
  quirky({
    key: "larkspur-electric",
    name: "Larkspur Electric",
    utilityTypes: ["ELECTRICITY"],
    dress: dressOf("card", "round", "bolt", "indigo"),
    login: { secondFactor: { kind: "email", address: "larkspur-demo@mailbox.example" } },
  }),
  quirky({
    key: "quickwater-gas",
    name: "Quickwater Gas",
    utilityTypes: ["GAS"],
    dress: dressOf("split", "sans", "flame", "rust"),
    login: { secondFactor: { kind: "sms", phone: "+1 415 555 0130", lifetimeSeconds: 30 } },
  }),
  quirky({
    key: "stonelock-power",
    name: "Stonelock Power",
    utilityTypes: ["ELECTRICITY"],
    dress: dressOf("letterhead", "sans", "hexagon", "graphite"),
    login: { quirk: "locks-out" },
  }),
  quirky({
    key: "fernhollow-energy",
    name: "Fernhollow Energy",
    utilityTypes: ["ELECTRICITY", "GAS"],
    dress: dressOf("band", "sans", "tree", "pine"),
    login: { quirk: "new-password" },
  }),
  quirky({
    key: "mistypoint-power",
    name: "Misty Point Power",
    utilityTypes: ["ELECTRICITY"],
    dress: dressOf("card", "serif", "peak", "slate"),
    login: { quirk: "down" },
  }),
  quirky({
    key: "stillmoor-energy",
    name: "Stillmoor Energy",
    utilityTypes: ["ELECTRICITY", "GAS"],
    dress: dressOf("split", "serif", "wave", "petrol"),
    login: { quirk: "slow" },
  }),
  quirky({
    key: "manyfields-utilities",
    name: "Manyfields Utilities",
    utilityTypes: ["ELECTRICITY", "WATER"],
    dress: dressOf("band", "round", "ring", "ocean"),
    login: {
      accounts: [
        { number: "4410027713", serviceAddress: "12 Foundry Lane, Manyfields" },
        { number: "4410027721", serviceAddress: "14 Foundry Lane, Manyfields" },
        { number: "4410311902", serviceAddress: "Unit 3, Harvest Park, Manyfields" },
        { number: "4410870056", serviceAddress: "2 Station Approach, Nether Manyfields" },
      ],
    },
  }),
  quirky({
    key: "farrowridge-electric",
    name: "Farrow Ridge Electric",
    utilityTypes: ["ELECTRICITY"],
    dress: dressOf("letterhead", "serif", "peak", "cherry"),
    login: { quirk: "no-accounts" },
  }),
  quirky({
    key: "gatewell-water",
    name: "Gatewell Water",
    utilityTypes: ["WATER"],
    dress: dressOf("split", "round", "drop", "cobalt"),
    login: { quirk: "person-check" },
  }),
];
