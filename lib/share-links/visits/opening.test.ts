import { expect, test } from "vitest";
import { isOpening } from "./opening";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const opens = (changed: Record<string, string> = {}, method = "GET") =>
  isOpening(method, new Headers({ "user-agent": firefox, ...changed }));

test("somebody who opens a link does, in an old browser too", () => {
  expect(opens()).toBe(true);
  expect(opens({ "sec-fetch-dest": "document", "sec-fetch-mode": "navigate" })).toBe(true);
});

test("nobody does who only asks whether it is there, or sends a form", () => {
  expect(opens({}, "HEAD")).toBe(false);
  expect(opens({}, "POST")).toBe(false);
});

test.each<Record<string, string>>([
  { "sec-purpose": "prefetch" },
  { purpose: "preview" },
  { rsc: "1" },
  { "next-router-prefetch": "1" },
  { "sec-fetch-dest": "empty" },
  { "user-agent": "" },
  { "user-agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)" },
  { "user-agent": "facebookexternalhit/1.1" },
  { "user-agent": "WhatsApp/2.23.20.0" },
  { "user-agent": "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5" },
  { "user-agent": "curl/8.5.0" },
])("a preview, a prefetch and a refresh are no opening: %j", (headers) => {
  expect(opens(headers)).toBe(false);
});
