import { createHmac } from "node:crypto";
import { Webhook } from "svix";
import { expect, test } from "vitest";
import { signatureHeaders } from "./signature";

const newest = `whsec_${Buffer.alloc(24, 1).toString("base64")}`;
const former = `whsec_${Buffer.alloc(24, 2).toString("base64")}`;
const stranger = `whsec_${Buffer.alloc(24, 3).toString("base64")}`;
const body = JSON.stringify({ eventType: "connection.created.v2", name: "Zürich – ⚡" });

/** The scheme as Svix describes it for whoever has no library. */
function byHand(secret: string, id: string, timestamp: string): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

test("each secret signs, the newest first, as a computation by hand says", () => {
  const headers = signatureHeaders([newest, former], "msg_1", body);
  const timestamp = headers["svix-timestamp"];
  expect(headers["svix-signature"]).toBe(
    `${byHand(newest, "msg_1", timestamp)} ${byHand(former, "msg_1", timestamp)}`,
  );
  expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(5);
});

test("a receiver with either secret takes it, one with another does not", () => {
  const headers = signatureHeaders([newest, former], "msg_1", body);
  for (const secret of [newest, former]) {
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
  }
  expect(() => new Webhook(stranger).verify(body, headers)).toThrow();
});
