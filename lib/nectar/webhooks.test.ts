import { Webhook } from "svix";
import { describe, expect, test } from "vitest";
import { exampleText } from "./testing/examples";
import { verifyWebhook, WebhookPayloadError, WebhookSignatureError } from "./webhooks";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const otherSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const body = exampleText("webhook.connection-created.guide");

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** Headers as Svix sends them. */
function signed(rawBody: string, { key = secret, id = "msg_1", at = minutesAgo(0) } = {}): Headers {
  return new Headers({
    "svix-id": id,
    "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
    "svix-signature": new Webhook(key).sign(id, at, rawBody),
  });
}

const eventOf = (rawBody: string) => verifyWebhook({ secret, headers: signed(rawBody), rawBody }).event;

describe("a signature", () => {
  test("by the secret is accepted, and the delivery's id comes along", () => {
    expect(verifyWebhook({ secret, headers: signed(body), rawBody: body }).svixId).toBe("msg_1");
  });

  test.each([`${otherSecret} ${secret}`, `${secret},${otherSecret}`, ` ${secret} , ${otherSecret} `])(
    "by one of several secrets is accepted: %s",
    (secrets) => {
      expect(verifyWebhook({ secret: secrets, headers: signed(body), rawBody: body }).svixId).toBe("msg_1");
    },
  );

  test("beside one of another key is accepted, as Svix sends both while it rotates", () => {
    const headers = signed(body);
    headers.set("svix-signature", `v1,AAAA v1a,BBBB ${headers.get("svix-signature")}`);
    expect(verifyWebhook({ secret, headers, rawBody: body }).svixId).toBe("msg_1");
  });

  const without = (name: string) => {
    const headers = signed(body);
    headers.delete(name);
    return headers;
  };
  const replaced = (name: string, value: string) => {
    const headers = signed(body);
    headers.set(name, value);
    return headers;
  };

  const madeFresh = () => {
    const headers = signed(body, { at: minutesAgo(6) });
    headers.set("svix-timestamp", String(Math.floor(Date.now() / 1000)));
    return headers;
  };

  test.each<[string, Headers, string]>([
    ["missing", without("svix-signature"), body],
    ["without an id", without("svix-id"), body],
    ["without a time", without("svix-timestamp"), body],
    ["by another secret", signed(body, { key: otherSecret }), body],
    ["of another body", signed(body), `${body} `],
    ["of another delivery", replaced("svix-id", "msg_2"), body],
    ["six minutes old", signed(body, { at: minutesAgo(6) }), body],
    ["six minutes ahead", signed(body, { at: minutesAgo(-6) }), body],
    ["made fresh by changing its time only", madeFresh(), body],
    ["that is none", replaced("svix-signature", "v1,"), body],
    ["of an unknown version", replaced("svix-signature", "v9,AAAA"), body],
  ])("%s is refused", (_, headers, rawBody) => {
    expect(() => verifyWebhook({ secret, headers, rawBody })).toThrow(WebhookSignatureError);
  });

  test.each(["", "none", "  "])("cannot be right where the secret is %j", (none) => {
    const headers = signed(body, { key: "none" });
    expect(() => verifyWebhook({ secret: none, headers, rawBody: body })).toThrow(WebhookSignatureError);
  });

  test("cannot be checked by a malformed secret, which is not quoted", () => {
    const check = () => verifyWebhook({ secret: "whsec_!!", headers: signed(body), rawBody: body });
    expect(check).toThrow(/not of the form/);
    expect(check).not.toThrow(/!!/);
  });
});

describe("an event", () => {
  const connectionId = "0b8f6f0e-3f7d-4a60-8f19-9b1f7c2b7a11";

  test("of the guide names connection and company", () => {
    const companyId = "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01";
    expect(eventOf(body)).toEqual({
      type: "connection.created.v2",
      connectionId,
      isAboutBill: false,
      documentId: null,
      companyId,
    });
  });

  test("of the newest catalogue names the connection only", () => {
    expect(eventOf(exampleText("webhook.connection-updated.catalogue"))).toEqual({
      type: "connection.updated.v2",
      connectionId,
      isAboutBill: false,
      documentId: null,
      companyId: null,
    });
  });

  test("about a document names its company and no connection", () => {
    expect(eventOf('{"eventType": "document.created.v2", "id": "d1", "company": "c1"}')).toEqual({
      type: "document.created.v2",
      connectionId: null,
      isAboutBill: true,
      documentId: "d1",
      companyId: "c1",
    });
  });

  test.each([
    ['{"eventType": "moon.full.v9", "id": "x"}', "moon.full.v9"],
    ['{"eventType": 5, "id": [], "company": 3}', "unknown"],
    ["{}", "unknown"],
  ])("that nobody knows is read as far as it goes: %s", (rawBody, type) => {
    expect(eventOf(rawBody)).toEqual({
      type,
      connectionId: null,
      isAboutBill: false,
      documentId: null,
      companyId: null,
    });
  });

  test.each(["eventType", "id"])("whose %s cannot be stored is refused", (field) => {
    for (const value of ["connection.\0", "x".repeat(256)]) {
      const rawBody = JSON.stringify({ eventType: "connection.updated.v2", id: "c1", [field]: value });
      expect(() => eventOf(rawBody)).toThrow(WebhookPayloadError);
    }
  });

  test("may have a svix-id of 255 characters, not of more", () => {
    const deliver = (length: number) =>
      verifyWebhook({ secret, headers: signed(body, { id: "m".repeat(length) }), rawBody: body });
    expect(deliver(255).svixId).toHaveLength(255);
    expect(() => deliver(256)).toThrow(WebhookPayloadError);
  });

  test.each(["", "no JSON", '{"eventType":', "[]", "null", '"text"'])("cannot be read from %j", (rawBody) => {
    expect(() => eventOf(rawBody)).toThrow(WebhookPayloadError);
  });
});
