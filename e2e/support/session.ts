import { type APIRequestContext, expect } from "@playwright/test";
import type { Person } from "./tenant";

/** Gives a browser the session of a person, over next-auth's route: the same that the form opens, without a page. */
export async function openSession(request: APIRequestContext, { email, password }: Person): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form });
  expect(answer.status(), `signing in as ${email}`).toBe(200);
}
