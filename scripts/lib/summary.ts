import { providers } from "../../sandbox/providers/directory";
import type { Provider, SecondFactor } from "../../sandbox/providers/provider";
import type { Environment } from "./settings";

const demoLogins = [
  ["owner@harbor-foods.example", "Harbor Foods, owner"],
  ["member@harbor-foods.example", "Harbor Foods, member"],
  ["viewer@harbor-foods.example", "Harbor Foods, viewer"],
  ["owner@summit-offices.example", "Summit Offices, owner"],
];

/** Utilities without a second factor are alike: the documented one stands for them. */
function worthShowing({ documented, login }: Provider): boolean {
  return documented || login.secondFactor.kind !== "none";
}

function secondFactor(factor: SecondFactor): string {
  switch (factor.kind) {
    case "none":
      return "no second factor";
    case "sms":
      return "code by SMS, shown in the sandbox's control room";
    case "email":
      return "code by e-mail, shown in the sandbox's control room";
    case "totp":
      return "authenticator app, its code is shown in the control room";
    case "question":
      return `security question, answer: ${factor.answer}`;
  }
}

function portalLogins(): string {
  const logins = demoLogins.map(([email = "", who]) => `    ${email.padEnd(32)}${who}`);
  return `  Sign in to the portal (first password of all: demo-password-1)\n${logins.join("\n")}\n\n`;
}

/** What a person needs once everything runs: addresses and logins. */
export function summary(env: Environment, took: string): string {
  const utilities = providers
    .filter(worthShowing)
    .flatMap(({ name, url, login }) => [
      `    ${name} (${url})`,
      `      ${login.username} / ${login.password}, ${secondFactor(login.secondFactor)}`,
    ]);
  return `
  Ready in ${took}. Ctrl-C ends everything.

  Portal    ${env.NEXTAUTH_URL}
  Sandbox   ${env.SANDBOX_ORIGIN} (control room: logins, messages with codes, webhooks)

${env.DEMO_DATA === "true" ? portalLogins() : ""}  Utility logins for the connect page
${utilities.join("\n")}
    ${providers.length - providers.filter(worthShowing).length} more are in the control room.
`;
}
