import { describe, expect, test } from "vitest";
import { connectLinkInput } from "@/lib/links/input";

const empty = {
  siteIds: [],
  utilityTypes: [],
  providerUrl: "",
  country: "",
  collectFrom: "",
  ownerEmail: "",
};
const uuid = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The fields at fault, or "fine". */
function verdict(changed: object) {
  const result = connectLinkInput.safeParse({ ...empty, ...changed });
  return result.success ? "fine" : [...new Set(result.error.issues.map(({ path }) => path[0]))];
}

const parsed = (changed: object) => connectLinkInput.parse({ ...empty, ...changed });

describe("the connect form", () => {
  test("may be sent empty", () => {
    expect(parsed({})).toEqual({ siteIds: [], utilityTypes: [] });
  });

  test("takes each site once", () => {
    expect(parsed({ siteIds: [uuid(1), uuid(2), uuid(1)] }).siteIds).toEqual([uuid(1), uuid(2)]);
  });

  test("takes 100 sites, and refuses 500", () => {
    const sites = (count: number) => Array.from({ length: count }, (_, n) => uuid(n));
    expect(verdict({ siteIds: sites(100) })).toBe("fine");
    expect(verdict({ siteIds: sites(500) })).toEqual(["siteIds"]);
  });

  test.each(["1", "", "' or 1=1 --", `${uuid(1)} `])("refuses the site id %j", (id) => {
    expect(verdict({ siteIds: [id] })).toEqual(["siteIds"]);
  });
});

describe("the provider's address", () => {
  test.each([
    ["https://www.pge.com/login", "https://www.pge.com/login"],
    ["http://pge.com", "http://pge.com/"],
    ["  www.pge.com/a b ", "https://www.pge.com/a%20b"],
    ["https://pge.com/<script>", "https://pge.com/%3Cscript%3E"],
  ])("%s is read as %s", (typed, url) => expect(parsed({ providerUrl: typed }).providerUrl).toBe(url));

  test.each([
    "javascript:alert(1)",
    "JAVASCRIPT://pge.com/%0aalert(1)",
    "ftp://pge.com",
    "data:text/html,<b>",
    "mailto:a@pge.com",
    "file:///etc/passwd",
    "https://user:pw@pge.com",
    "https://",
    "my utility",
    "localhost",
    `https://pge.com/${"a".repeat(2_000)}`,
  ])("%s is refused", (providerUrl) => expect(verdict({ providerUrl })).toEqual(["providerUrl"]));
});

describe("the start of collection", () => {
  test("may be today or any day since 2000", () => {
    for (const collectFrom of [day(0), day(-1), "2000-01-01", "2024-02-29"]) {
      expect(parsed({ collectFrom }).collectFrom).toBe(collectFrom);
    }
  });

  test.each([
    day(1),
    day(400),
    "1999-12-31",
    "2025-02-30",
    "2025-13-01",
    "yesterday",
    "01/31/2025",
    "<b>x</b>",
  ])("%s is refused", (collectFrom) => expect(verdict({ collectFrom })).toEqual(["collectFrom"]));
});

describe("the other fields", () => {
  test("are kept when Nectar knows them", () => {
    const prefill = { utilityTypes: ["ELECTRICITY", "GAS"], country: "US", ownerEmail: "a@b.example" };
    expect(parsed(prefill)).toMatchObject(prefill);
  });

  test.each([
    [{ utilityTypes: ["STEAM ENGINE"] }, "utilityTypes"],
    [{ utilityTypes: ["constructor"] }, "utilityTypes"],
    [{ country: "us" }, "country"],
    [{ country: "XX" }, "country"],
    [{ country: "USA" }, "country"],
    [{ ownerEmail: "owner" }, "ownerEmail"],
    [{ ownerEmail: "a@b.example, c@d.example" }, "ownerEmail"],
    [{ ownerEmail: "<b>a</b>@b.example" }, "ownerEmail"],
    [{ ownerEmail: `${"a".repeat(250)}@b.example` }, "ownerEmail"],
  ])("%j is refused", (changed, field) => expect(verdict(changed)).toEqual([field]));

  test("that the form does not have are dropped", () => {
    expect(parsed({ companyId: uuid(1), __proto__: { x: 1 } })).not.toHaveProperty("companyId");
  });
});
