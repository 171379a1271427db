import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { fetchFile } from "./fetch-file";
import { isPublicAddress } from "./public-address";

const server = createServer();
afterEach(() => {
  server.closeAllConnections();
  server.close();
  server.removeAllListeners("request");
});

/** The address of a server on this machine that answers in this way. */
async function hostedAt(listener: RequestListener): Promise<string> {
  server.on("request", listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/bill.pdf`;
}

/** With the test switch on, in modules that read it anew. */
async function fetchPrivately(address: string): Promise<Buffer> {
  vi.stubEnv("SANDBOX_FETCH_PRIVATE", "true");
  vi.resetModules();
  const fresh = await import("./fetch-file");
  return fresh.fetchFile(address);
}

test("private, loopback, link-local and mapped addresses are not public", () => {
  const none =
    "127.0.0.1 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 localhost";
  for (const address of none.split(" ")) expect(isPublicAddress(address), address).toBe(false);
  for (const address of ["8.8.8.8", "172.32.0.1", "2606:4700::1111"])
    expect(isPublicAddress(address), address).toBe(true);
});

test("nothing on this machine is fetched, not even by a name that leads here", async () => {
  const address = await hostedAt((_, response) => response.end("secret"));
  await expect(fetchFile(address)).rejects.toThrow("not on the public internet");
  await expect(fetchFile(address.replace("127.0.0.1", "localhost"))).rejects.toThrow(
    "not on the public internet",
  );
  await expect(fetchFile("https://2130706433/")).rejects.toThrow("not on the public internet");
});

test("with the test switch a file comes as it is, and redirects and errors are told", async () => {
  const address = await hostedAt((request, response) => {
    if (request.url === "/moved") response.writeHead(302, { Location: "/bill.pdf" });
    response.end("content");
  });
  expect((await fetchPrivately(address)).toString()).toBe("content");
  await expect(fetchPrivately(new URL("/moved", address).href)).rejects.toThrow("answered 302");
});

test("more than 25 MB is too much, however it is announced", async () => {
  const address = await hostedAt((_, response) => {
    const chunk = Buffer.alloc(1_000_000);
    for (let count = 0; count < 26; count++) response.write(chunk);
    response.end();
  });
  await expect(fetchPrivately(address)).rejects.toThrow("larger than 25 MB");
});
