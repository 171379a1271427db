import { once } from "node:events";
import { createServer } from "node:net";
import { CommandError } from "./progress";

async function tryToListen(port: number, host: string | undefined): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address ? address.port : undefined;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}

/** Whether nothing listens on the port, neither on every address nor on the loopback one. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of [undefined, "127.0.0.1"]) {
    if ((await tryToListen(port, host)) === undefined) return false;
  }
  return true;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const port = await tryToListen(0, undefined);
  if (!port) throw new CommandError("This machine has no free port.");
  return port;
}

/** @throws CommandError in one line that names the port and the variable to change */
export async function assertPortFree(variable: string, port: number): Promise<void> {
  if (await isPortFree(port)) return;
  throw new CommandError(
    `Port ${port} is taken: set ${variable} to a free one, for example ${variable}=${port + 100}.`,
  );
}

/** A port from the environment. @throws CommandError when it is not one */
export function portFrom(source: Partial<NodeJS.ProcessEnv>, variable: string, fallback: number): number {
  const text = source[variable] || String(fallback);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new CommandError(`${variable} must be a port number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/**
 * The ports that no browser, nor Node's own `fetch`, opens for http: "bad ports" of the Fetch standard
 * (fetch.spec.whatwg.org/#port-blocking), as of its change of April 2024, which added 4190 and 6679.
 */
const badPorts = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** A port for pages. @throws CommandError when it is none, or one at which no browser would look at them */
export function webPortFrom(source: Partial<NodeJS.ProcessEnv>, variable: string, fallback: number): number {
  const port = portFrom(source, variable, fallback);
  if (!badPorts.has(port)) return port;
  throw new CommandError(
    `Browsers open no page at port ${port}, which the Fetch standard keeps for another protocol: set ${variable} to another, for example ${variable}=${port + 100}.`,
  );
}
