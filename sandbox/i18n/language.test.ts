import { Hono } from "hono";
import { expect, test } from "vitest";
import { browserLanguage } from "./language";

const app = new Hono().get("/", (c) => c.text(browserLanguage(c)));

test.each([
  [undefined, "en"],
  ["", "en"],
  ["de", "de"],
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["ES-419", "es"],
  ["en;q=0.5, fr;q=0.9", "fr"],
  ["fr;q=0.1,en;q=0.2,de;q=0.15", "en"],
  ["ja,zh-Hant-TW;q=0.9,fr-CA;q=0.3", "fr"],
  ["ja", "en"],
  ["*", "en"],
  ["de;q=0, es", "es"],
  ["de;q=0", "en"],
  ["<script>;q=x,,;;=,", "en"],
  ["x".repeat(5000), "en"],
])("Accept-Language %s speaks %s", async (header, language) => {
  const headers: Record<string, string> = header === undefined ? {} : { "Accept-Language": header };
  expect(await (await app.request("/", { headers })).text()).toBe(language);
});
