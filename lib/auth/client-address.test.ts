import { expect, test } from "vitest";
import { clientOf } from "@/lib/auth/client-address";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["203.0.113.9, 192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2ff::7", "2001:db8:1:200::/56"],
  ["2001:DB8:1:2FF:1:2:3:4", "2001:db8:1:200::/56"],
  ["2001:db8::1", "2001:db8:0:0::/56"],
  ["::1", "0:0:0:0::/56"],
  ["fe80::1%eth0", "fe80:0:0:0::/56"],
])("%s is the client %s", (forwarded, client) => {
  expect(clientOf(forwarded)).toBe(client);
});

test.each([null, undefined, "", "x", "192.0.2.1, ", "192.0.2.1:443", "1".repeat(10_000), "a\0b"])(
  "%j is nobody known",
  (forwarded) => {
    expect(clientOf(forwarded)).toBe("unknown");
  },
);
