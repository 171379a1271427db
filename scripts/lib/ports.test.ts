import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { assertPortFree, freePort, isPortFree, portFrom } from "./ports";

test.each([undefined, "127.0.0.1"])(
  "sees that a port is taken on %s, and names port and variable",
  async (host) => {
    const port = await freePort();
    const server = createServer().listen(port, host);
    await once(server, "listening");
    expect(await isPortFree(port)).toBe(false);
    await expect(assertPortFree("SANDBOX_PORT", port)).rejects.toThrow(
      new RegExp(`^Port ${port} is taken: set SANDBOX_PORT`),
    );
    server.close();
    await once(server, "close");
    expect(await isPortFree(port)).toBe(true);
  },
);

test("reads a port from the environment, and refuses what is not one", () => {
  expect(portFrom({}, "PORT", 3000)).toBe(3000);
  expect(portFrom({ PORT: "" }, "PORT", 3000)).toBe(3000);
  expect(portFrom({ PORT: "3100" }, "PORT", 3000)).toBe(3100);
  for (const text of ["0", "65536", "-1", "30.5", "http"]) {
    expect(() => portFrom({ PORT: text }, "PORT", 3000)).toThrow("PORT must be a port number");
  }
});
