import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NectarUnreadableError } from "./errors";
import { connectUrl, editUrl, invitationUrl } from "./link-parts";
import { example } from "./testing/examples";
import { always, clientOf, startServer } from "./testing/server";

const dash = "https://dash.nectarclimate.com";
const publicId = "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c101";

async function connectLink(answer: unknown, dashUrl = dash) {
  const server = await startServer(always(200, answer));
  const { client, logged } = clientOf(server, { dashUrl });
  return { link: client.createConnectLink("c1", { siteIds: [] }), logged };
}

async function editLink(answer: unknown) {
  const server = await startServer(always(200, answer));
  return clientOf(server).client.createEditLink("c1", "k1");
}

describe("a connect link", () => {
  test.each(["connect-link.guide", "connect-link.reference"])(
    "is built from %s as the guide shows",
    async (name) => {
      const { link, logged } = await connectLink(example(name));
      const secret = "k7Jt0mWl2b9QyXv4nEoRzA";
      expect(await link).toEqual({
        url: `${dash}/p/connect/${publicId}/${secret}`,
        publicCompanyId: publicId,
        handle: null,
      });
      expect(logged.filter(({ kind }) => kind === "link-url-differs")).toEqual([]);
    },
  );

  test("stays on the configured origin when the answer's own URL is elsewhere, which is logged", async () => {
    const magicLinkUrl = "https://evil.example/p/connect/a/b";
    const { link, logged } = await connectLink({ ...example("connect-link.reference"), magicLinkUrl });
    expect(new URL((await link).url).origin).toBe(dash);
    expect(logged).toContainEqual({ kind: "link-url-differs", origin: "https://evil.example" });
  });

  test.each(["javascript:alert(1)", "not a url", `${dash}/p/connect/another/secret`])(
    "ignores the answer's URL %s",
    async (magicLinkUrl) => {
      const { link, logged } = await connectLink({ ...example("connect-link.reference"), magicLinkUrl });
      expect((await link).url).toMatch(`${dash}/p/connect/${publicId}/`);
      expect(logged.map(({ kind }) => kind)).toContain("link-url-differs");
      expect(JSON.stringify(logged)).not.toContain("k7Jt0mWl2b9QyXv4nEoRzA");
    },
  );

  test.each([
    ["the secret", { publicId }],
    ["an empty secret", { publicId, companyMagicLinkSecret: "" }],
    ["the public id", { companyMagicLinkSecret: "s" }],
    ["a secret that is a word", { publicId, companyMagicLinkSecret: 7 }],
    ["a public id that climbs", { publicId: "..", companyMagicLinkSecret: "s" }],
  ])("cannot be built from an answer without %s", async (_, answer) => {
    await expect((await connectLink(answer)).link).rejects.toThrow(NectarUnreadableError);
  });
});

describe("an edit link", () => {
  const secret = "Zr81uPq0aXc6LmB3sTgY5w";
  const expected = {
    url: `${dash}/p/connect/${publicId}/workflow/${secret}`,
    publicCompanyId: publicId,
    handle: null,
  };

  test.each(["edit-link", "connection.v2-2", "connection.v2"])("is built from %s", async (name) => {
    expect(await editLink(example(name))).toEqual(expected);
  });

  test("cannot be built from a connect link's answer", async () => {
    await expect(editLink(example("connect-link.guide"))).rejects.toThrow(NectarUnreadableError);
  });
});

describe("link URLs", () => {
  const part = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((text) => text !== "." && text !== ".." && text.isWellFormed());

  test("keep any two parts as exactly one path segment each, and nothing else", () => {
    fc.assert(
      fc.property(part, part, (id, secret) => {
        const url = new URL(connectUrl(dash, id, secret));
        const edit = new URL(editUrl(dash, id, secret));
        const invitation = new URL(invitationUrl(dash, secret));
        expect(url.origin + url.search + url.hash).toBe(dash);
        expect(url.pathname.split("/").map(decodeURIComponent)).toEqual(["", "p", "connect", id, secret]);
        expect(invitation.origin + invitation.search + invitation.hash).toBe(dash);
        expect(invitation.pathname.split("/").map(decodeURIComponent)).toEqual(["", "p", "i", secret]);
        expect(edit.pathname.split("/").map(decodeURIComponent)).toEqual([
          "",
          "p",
          "connect",
          id,
          "workflow",
          secret,
        ]);
      }),
    );
  });

  test("take only the origin of the configured address", () => {
    expect(connectUrl("http://localhost:4010/some/path?q#h", "a", "b")).toBe(
      "http://localhost:4010/p/connect/a/b",
    );
  });

  test.each(["", ".", "..", "\ud800"])("refuse the part %j", (text) => {
    expect(() => connectUrl(dash, text, "b")).toThrow(NectarUnreadableError);
    expect(() => editUrl(dash, "a", text)).toThrow(NectarUnreadableError);
    expect(() => invitationUrl(dash, text)).toThrow(NectarUnreadableError);
  });
});
