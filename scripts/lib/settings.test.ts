import { expect, test } from "vitest";
import { environmentFor } from "./settings";

const serverUrl = "postgresql://postgres:secret@127.0.0.1:5439/postgres";
const ports = { portal: 3100, sandbox: 4110, smtp: 4125 };

test("addresses follow the ports of the run", () => {
  expect(environmentFor({ given: { NECTAR_WEBHOOK_SECRET: "whsec_x" }, ports, serverUrl })).toMatchObject({
    DATABASE_URL: "postgresql://postgres:secret@127.0.0.1:5439/portal",
    SANDBOX_DATABASE_URL: "postgresql://postgres:secret@127.0.0.1:5439/portal_sandbox",
    NEXTAUTH_URL: "http://localhost:3100",
    NECTAR_API_URL: "http://localhost:4110",
    NECTAR_DASH_URL: "http://localhost:4110",
    SANDBOX_WEBHOOK_URL: "http://localhost:3100/api/webhooks/nectar",
    SANDBOX_WEBHOOK_SECRET: "whsec_x",
    SIGN_UP: "open",
    PORT: "3100",
    SANDBOX_PORT: "4110",
    SANDBOX_SMTP_PORT: "4125",
  });
});

test("what the user set wins, and what is set to nothing does not count", () => {
  const given = {
    DATABASE_URL: "postgresql://me@db.example.com/mine",
    NECTAR_API_URL: "https://external.nectarclimate.com",
    NEXTAUTH_URL: "",
  };
  expect(environmentFor({ given, ports, serverUrl: undefined })).toMatchObject({
    DATABASE_URL: "postgresql://me@db.example.com/mine",
    SANDBOX_DATABASE_URL: "postgresql://me@db.example.com/mine_sandbox",
    NECTAR_API_URL: "https://external.nectarclimate.com",
    NEXTAUTH_URL: "http://localhost:3100",
  });
});

test("demo data goes into a database on this machine, and elsewhere when the user says so", () => {
  const demoData = (given: object) => environmentFor({ given, ports, serverUrl }).DEMO_DATA;
  const DATABASE_URL = "postgresql://me@db.example.com/mine";
  expect(demoData({})).toBe("true");
  expect(demoData({ DATABASE_URL: "postgresql://me@localhost/mine" })).toBe("true");
  expect(demoData({ DEMO_DATA: "false" })).toBe("false");
  expect(demoData({ DATABASE_URL })).toBe("false");
  expect(demoData({ DATABASE_URL, DEMO_DATA: "true" })).toBe("true");
  expect(demoData({ NODE_ENV: "production" })).toBe("false");
});
