import { redirect } from "next/navigation";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { explain, failure, parseInput } from "@/lib/action-result";
import { ForbiddenError, NotFoundError, UserError } from "@/lib/errors";
import { NectarInvalidError, NectarUnavailableError } from "@/lib/nectar/errors";

const secret = "hunter2-and-more";

describe("the result of a failed action", () => {
  test("says an expected error as it is", () => {
    const error = new UserError("No link was made.", { siteIds: "Choose a site." });
    expect(failure(error, { siteIds: ["a"] })).toEqual({
      ok: false,
      message: "No link was made.",
      fieldErrors: { siteIds: "Choose a site." },
      values: { siteIds: ["a"] },
    });
    expect(explain(new ForbiddenError()).message).toMatch(/role/);
    expect(explain(new NotFoundError()).message).toBe("That no longer exists.");
  });

  test("keeps what Nectar said to itself", () => {
    for (const error of [new NectarInvalidError(`400: ${secret}`), new NectarUnavailableError(secret)]) {
      const shown = failure(error);
      expect(shown.message).toBe(error.userMessage);
      expect(JSON.stringify(shown)).not.toContain(secret);
    }
  });

  test.each([new Error(secret), secret, { secret }, null, undefined])(
    "says of an unexpected error (%#) nothing but an id",
    (error) => {
      const shown = failure(error);
      expect(shown.message).toMatch(/quote [0-9a-f]{8}\.$/);
      expect(JSON.stringify(shown)).not.toContain(secret);
    },
  );

  test("gives each unexpected error an id of its own", () => {
    expect(explain(new Error()).message).not.toBe(explain(new Error()).message);
  });

  test("lets Next's own signals pass", () => {
    const thrown = () => {
      try {
        return redirect("/dashboard");
      } catch (signal) {
        return failure(signal);
      }
    };
    expect(thrown).toThrow("NEXT_REDIRECT");
  });
});

describe("form input", () => {
  const schema = z.object({
    name: z.string().min(1, "Enter a name.").max(3, "Too long."),
    tags: z.array(z.string().regex(/^a/, "Only words with a.")),
  });

  test("that fits is given back parsed", () => {
    expect(parseInput(schema, { name: "ab", tags: [], more: 1 })).toEqual({ name: "ab", tags: [] });
  });

  test("that does not fit is told once a field", () => {
    const parse = () => parseInput(schema, { name: "", tags: ["b", "c"] });
    expect(parse).toThrow(UserError);
    expect(parse).toThrow(
      expect.objectContaining({ fieldErrors: { name: "Enter a name.", tags: "Only words with a." } }),
    );
  });
});
