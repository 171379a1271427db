import { afterEach, expect, test } from "vitest";
import { runSandbox } from "../../testing/server";
import { connectLink } from "../testing/links";
import { headingOf, valueIn, visitorOf } from "../testing/visitor";
import { whiteLabelPath } from "./white-label";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
const label = {
  companyName: "Acme Energy",
  brandColor: "#ffde00",
  logoUrl: "https://cdn.acme.example/logo.svg",
  font: "serif",
  language: "fr",
};

afterEach(() => sandbox.call("/sandbox/white-label", { method: "DELETE" }));

async function stored() {
  return (await sandbox.call("/sandbox/white-label")).json;
}

test("the form sets the white label of the demo organization, and shows it again", async () => {
  const saved = await visitor.post(whiteLabelPath, label);
  expect(await stored()).toEqual(label);
  expect(valueIn(saved, "companyName")).toBe("Acme Energy");
  expect(saved.html).toContain('<html lang="en"');
  expect(saved.html).not.toContain("/assets/brand/ffde00");
  expect((await visitor.open(await connectLink())).html).toContain("/assets/brand/ffde00/serif");
});

test("empty fields are Nectar's own, and one button resets all of them", async () => {
  await visitor.post(whiteLabelPath, { ...label, companyName: " ", logoUrl: "", font: "", language: "" });
  expect(await stored()).toMatchObject({ companyName: null, brandColor: "#ffde00", font: null });
  await visitor.post(`${whiteLabelPath}/clear`, label);
  expect(await stored()).toMatchObject({ brandColor: null });
});

test("what is wrong is told at its field, and nothing is saved", async () => {
  const page = await visitor.post(whiteLabelPath, {
    ...label,
    brandColor: "red",
    logoUrl: "http://acme.example/logo.png",
  });
  expect(page.status).toBe(422);
  expect(page.html).toContain("The brand color must be a colour such as #3B82F6.");
  expect(page.html).toContain("The logo URL must be an address that starts with https://.");
  expect(valueIn(page, "companyName")).toBe("Acme Energy");
  expect(await stored()).toMatchObject({ companyName: null });
});

test("the preview shows what is typed without saving it, and leaves out what is not right yet", async () => {
  const query = new URLSearchParams({ ...label, brandColor: "#ffde", companyName: "<b>Acme</b>" });
  const page = await visitor.open(`${whiteLabelPath}/preview?${query}`);
  expect(headingOf(page)).toBe("Choisissez les données à collecter");
  expect(page.html).toContain("/assets/brand/2350b8/serif");
  expect(page.html).toContain("&lt;b&gt;Acme&lt;/b&gt;");
  expect(page.headers.get("Content-Security-Policy")).toContain("img-src 'self' https://cdn.acme.example;");
  expect(await stored()).toMatchObject({ font: null });
});
