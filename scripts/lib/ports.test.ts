import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { assertPortFree, freePort, isPortFree, portFrom, webPortFrom } from "./ports";

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

test("a port that fetch does not open is refused for pages, in one line that names port and variable", async () => {
  for (const port of [4190, 6000, 6679, 10_080]) {
    const refusal = new RegExp(
      `^Browsers open no page at port ${port}, .*: set SANDBOX_PORT to another.*\\.$`,
    );
    expect(() => webPortFrom({ SANDBOX_PORT: String(port) }, "SANDBOX_PORT", 4010)).toThrow(refusal);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ message: "bad port" }) }),
    );
  }
  expect(webPortFrom({ SANDBOX_PORT: "4191" }, "SANDBOX_PORT", 4010)).toBe(4191);
  expect(portFrom({ DB_PORT: "4190" }, "DB_PORT", 5439)).toBe(4190);
});
