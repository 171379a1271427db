import type { Login, Quirk, SecondFactor } from "../../providers/provider";

/** What a utility asks for after the password, in two or three words. */
export function factorInWords(factor: SecondFactor): string {
  switch (factor.kind) {
    case "none":
      return "Nothing more";
    case "sms":
      return "Code by SMS";
    case "email":
      return "Code by mail";
    case "totp":
      return "Authenticator app";
    case "question":
      return "Security question";
  }
}

const quirkWords: Record<Quirk, string> = {
  "locks-out": "The fifth wrong password locks the login for a while.",
  "new-password": "The password has expired: a new one is asked for, and again after 60 days.",
  down: "The site does not answer; a week later it does.",
  slow: "The site takes 20 seconds to check a login.",
  "no-accounts": "The login works and shows no accounts.",
  "person-check": "Asks whether a person signs in.",
};

/** What else happens at this login; empty where nothing does. */
export function storyOf({ quirk, accounts, secondFactor }: Login): string[] {
  return [
    ...(secondFactor.kind === "sms" && secondFactor.lifetimeSeconds
      ? [`The code is good for ${secondFactor.lifetimeSeconds} seconds.`]
      : []),
    ...(accounts ? [`Shows ${accounts.length} accounts to choose from.`] : []),
    ...(quirk ? [quirkWords[quirk]] : []),
  ];
}
