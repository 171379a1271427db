import { isIP, isIPv6 } from "node:net";

/**
 * Who is asking, for throttling only: the address that the nearest proxy put last into X-Forwarded-For. Without
 * a proxy that sets the header it is the word of the client. Anything but an address is "unknown".
 */
export function clientOf(forwardedFor: string | null | undefined): string {
  const address = forwardedFor?.split(",").at(-1)?.trim() ?? "";
  if (isIP(address) === 0) return "unknown";
  return isIPv6(address) ? networkOf(address) : address;
}

/**
 * The /56 of an IPv6 address: providers give one customer that much, so a single address of it is no limit.
 * An IPv4 address in IPv6 clothes stays that one address.
 */
function networkOf(address: string): string {
  const ipv4 = /:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (ipv4) return ipv4;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  while (groups.length + after.length < 8) groups.push("0");
  const [a, b, c, d] = [...groups, ...after].map((group) => Number.parseInt(group, 16));
  return `${[a, b, c, (d ?? 0) & 0xff00].map((group) => (group ?? 0).toString(16)).join(":")}::/56`;
}
