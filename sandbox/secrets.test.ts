import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { db } from "./db";
import { connectLink } from "./pages/testing/links";
import { headingOf, visitorOf } from "./pages/testing/visitor";
import { seed } from "./seed";
import { firstOfMonth } from "./testing/days";
import { demo } from "./testing/demo";
import { environment } from "./testing/environment";
import { kill, killPrograms, startProgram } from "./testing/program";

afterEach(killPrograms);

const wrongKey = "a-key-that-somebody-mistyped";
const wrongPassword = "a-password-that-somebody-mistyped";

/** What must not be found in a log, an answer or a table, whatever happens. */
const secrets = [
  demo.apiKey,
  wrongKey,
  wrongPassword,
  "harbor-password",
  "nectar-sandbox-password",
  environment.SANDBOX_LINK_KEY,
  environment.SANDBOX_STORE_KEY,
];

/** Starts the sandbox with everything logged. @returns its address, and what it has said so far */
async function startTalkative() {
  const program = startProgram({ SANDBOX_LOG_LEVEL: "debug" });
  let said = "";
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [program.stdout, program.stderr]) {
      stream.on("data", (chunk) => {
        said += String(chunk);
        const port = /"port":(\d+).*sandbox started/.exec(said)?.[1];
        if (port) resolve(`http://127.0.0.1:${port}`);
      });
    }
    once(program, "exit").then(() => reject(new Error(`The program ended: ${said}`)));
  });
  return { program, origin, said: () => said };
}

/** Calls the API in ways that work and ways that fail. @returns all that it answered */
async function useApi(origin: string): Promise<string> {
  const connection = `/v2.2/company/${demo.harbor.id}/connection`;
  const login = { url: "https://nectarclimate.com", username: "nectar-sandbox-username", country: "US" };
  const sites = [demo.harbor.sites[0]];
  const calls: [string, string, unknown?][] = [
    [demo.apiKey, "/v2.2/company"],
    [wrongKey, "/v2.2/company"],
    [demo.apiKey, connection, { ...login, password: "nectar-sandbox-password", sites }],
    [demo.apiKey, connection, { ...login, password: wrongPassword, sites }],
    [demo.apiKey, connection, { password: wrongPassword, sites: "none" }],
    [demo.apiKey, `${connection}/link`, { sites }],
    [demo.apiKey, connection],
    [demo.apiKey, `/v2.2/company?key=${wrongKey}`],
  ];
  let answers = "";
  for (const [key, path, body] of calls) {
    const response = await fetch(origin + path, {
      method: body ? "POST" : "GET",
      headers: { "X-API-Key": key },
      body: body ? JSON.stringify(body) : undefined,
    });
    answers += await response.text();
  }
  return answers;
}

/** Connects at a utility that sends a code, after a wrong password. @returns the code and the link's secret */
async function useWizard(origin: string): Promise<string[]> {
  const visitor = visitorOf(() => origin);
  const link = await connectLink();
  const signIn = await visitor.post(link, { provider: "pacific-harbor" });
  await visitor.press(signIn, "Sign in", { username: "harbor-demo", password: wrongPassword });
  const verify = await visitor.press(signIn, "Sign in", {
    username: "harbor-demo",
    password: "harbor-password",
  });
  const { code } = await db.message.findFirstOrThrow({ orderBy: { id: "desc" } });
  const collect = await visitor.press(verify, "Verify", { code: code ?? "" });
  const done = await visitor.press(collect, "Finish", [
    ["sites", demo.harbor.sites[0]],
    ["utilityTypes", "ELECTRICITY"],
    ["collectFrom", firstOfMonth(5)],
  ]);
  expect(headingOf(done)).toBe("You're connected");
  return [code ?? "", link.split("/").at(-1) ?? ""];
}

/** Everything in every table, as text. */
async function dump(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
  let text = "";
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
    text += rows.map(({ row }) => row).join("\n");
  }
  return text;
}

test("keys, passwords, codes and link secrets are in no log, no answer and no table", async () => {
  await db.$transaction(seed);
  const { program, origin, said } = await startTalkative();
  const answers = await useApi(origin);
  const [code = "", linkSecret = ""] = await useWizard(origin);
  await kill(program);

  expect(said()).toContain('"path":"/v2.2/company"');
  for (const secret of [...secrets, code, linkSecret]) expect(said(), "the log").not.toContain(secret);
  expect(answers).toContain("Harbor Foods");
  for (const secret of secrets) expect(answers, "the answers").not.toContain(secret);
  const stored = await dump();
  expect(stored).toContain("Harbor Foods");
  for (const secret of [...secrets, linkSecret]) expect(stored, "the tables").not.toContain(secret);
  z.string().length(6).parse(code);
}, 60_000);
