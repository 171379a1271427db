import type { Environment } from "./settings";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether demo logins may go into the database without being asked for twice: it is on this machine, or DEMO_DATA says so. */
export function mayHoldDemoData({ DATABASE_URL: url, DEMO_DATA: demoData }: Environment): boolean {
  return demoData === "true" || (url !== undefined && loopback.has(new URL(url).hostname));
}
