import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { env } from "../env";
import { UnreadableFileError } from "./limits";

/** Addresses that are not on the public internet (IANA special-purpose registries, RFC 6890). */
const blocked = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  blocked.addSubnet(network, bits, "ipv4");
}

/** Only global unicast is public among the IPv6 addresses; 6to4 and documentation are not, nor what maps IPv4. */
const publicV6 = new BlockList();
publicV6.addSubnet("2000::", 3, "ipv6");
blocked.addSubnet("2001:db8::", 32, "ipv6");
blocked.addSubnet("2001::", 32, "ipv6");
blocked.addSubnet("2002::", 16, "ipv6");

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, "ipv4");
  return family === 6 && publicV6.check(address, "ipv6") && !blocked.check(address, "ipv6");
}

function assertAllowed(address: string): void {
  if (env().SANDBOX_FETCH_PRIVATE || isPublicAddress(address)) return;
  throw new UnreadableFileError("The address is not on the public internet.");
}

/** Throws `UnreadableFileError` for a host that is itself an address of no public place. Names are looked at when they are looked up. */
export function assertPublicHost(hostname: string): void {
  const address = hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0) assertAllowed(address);
}

/**
 * Looks a name up for a connection, and refuses it when any of its addresses is no public one. The connection goes to
 * the very address that was looked at, so that a name cannot change its mind in between (DNS rebinding).
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    try {
      for (const { address } of addresses) assertAllowed(address);
    } catch (refusal) {
      return callback(refusal instanceof Error ? refusal : new Error("refused"), []);
    }
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    return callback(null, first?.address ?? "", first?.family);
  });
};
