import { expect, it } from "vitest";
import { providers } from "./directory";
import { checkLogin } from "./login";

it("accepts each provider's own login and nothing else", () => {
  for (const provider of providers) {
    const { username, password } = provider.login;
    expect(checkLogin(provider, { username: ` ${username} `, password })).toBe(true);
    expect(checkLogin(provider, { username, password: `${password} ` })).toBe(false);
    expect(checkLogin(provider, { username: username.toUpperCase(), password })).toBe(false);
    expect(checkLogin(provider, { username: "", password: "" })).toBe(false);
  }
});
