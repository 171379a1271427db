import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type Provider from "oidc-provider";

/** Where the provider leads to when it needs to ask somebody something. */
export const interactionPath = (uid: string) => `/interaction/${uid}`;

/**
 * The pages of the provider that ask: who somebody is, and whether the portal may know it. Plain forms, and a link that
 * says no.
 * @returns whether the request was for one of them
 */
export async function answerInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, uid, abort] = /^\/interaction\/([\w-]+)(\/abort)?$/.exec(request.url ?? "") ?? [];
  if (!uid) return false;
  const { prompt } = await provider.interactionDetails(request, response);
  if (abort) {
    await provider.interactionFinished(request, response, { error: "access_denied" });
  } else if (request.method !== "POST") {
    response.setHeader("content-type", "text/html; charset=utf-8").end(page(uid, prompt.name));
  } else if (prompt.name === "login") {
    const accountId = new URLSearchParams(await text(request)).get("login") ?? "";
    await provider.interactionFinished(request, response, { login: { accountId } });
  } else {
    const grantId = await grant(provider, request, response);
    await provider.interactionFinished(
      request,
      response,
      { consent: { grantId } },
      { mergeWithLastSubmission: true },
    );
  }
  return true;
}

/** Lets the portal have what it asks for. */
async function grant(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const { session, params } = await provider.interactionDetails(request, response);
  const granted = new provider.Grant({
    accountId: session?.accountId ?? "",
    clientId: String(params.client_id),
  });
  granted.addOIDCScope(String(params.scope));
  return granted.save();
}

function page(uid: string, prompt: string): string {
  const isLogin = prompt === "login";
  const fields = `<label>Login <input name="login" required autofocus></label>
    <label>Password <input name="password" type="password" required></label>`;
  return `<!doctype html>
<html lang="en">
  <title>${isLogin ? "Sign in" : "Allow access"}</title>
  <form method="post" action="${interactionPath(uid)}">
    <input type="hidden" name="prompt" value="${prompt}">
    ${isLogin ? fields : "<p>May the portal know who you are?</p>"}
    <button>${isLogin ? "Sign in" : "Allow"}</button>
  </form>
  <a href="${interactionPath(uid)}/abort">Cancel</a>
</html>`;
}
