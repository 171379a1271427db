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
