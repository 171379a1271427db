import { expect, test } from "vitest";
import { startMailServer } from "@/lib/testing/mail-server";
import { startOpenIdProvider } from "@/lib/testing/openid-provider";
import { mailChecks, providerChecks } from "./access";

test("a mail server that answers is fine, and gets no mail", async () => {
  const server = await startMailServer();
  expect(await mailChecks({ EMAIL_SERVER: server.url })).toMatchObject([{ ok: true }]);
  expect(server.mails).toEqual([]);
  await server.stop();
});

test("one that does not is told without its password", async () => {
  const [check] = await mailChecks({ EMAIL_SERVER: "smtp://user:hidden@127.0.0.1:9" });
  expect(check).toMatchObject({ ok: false, fix: "Check EMAIL_SERVER." });
  expect(JSON.stringify(check)).not.toContain("hidden");
});

test("a provider has to call itself what the environment calls it", async () => {
  const { issuer, stop } = await startOpenIdProvider({ portalUrl: "http://localhost:3000" });
  expect(await providerChecks({ OIDC_ISSUER: issuer })).toMatchObject([{ ok: true }]);
  expect(await providerChecks({ OIDC_ISSUER: `${issuer}/` })).toMatchObject([{ ok: false }]);
  expect(await providerChecks({ OIDC_ISSUER: `${issuer}/other` })).toMatchObject([{ ok: false }]);
  await stop();
  expect(await providerChecks({ OIDC_ISSUER: issuer })).toMatchObject([{ ok: false }]);
});

test("without either there is nothing to check but that", async () => {
  expect(await mailChecks({})).toMatchObject([{ ok: true }]);
  expect(await providerChecks({})).toEqual([]);
});
