import { redirect } from "next/navigation";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { explain, failure, parseInput } from "@/lib/action-result";
import { ForbiddenError, NotFoundError, UserError } from "@/lib/errors";
import { NectarInvalidError, NectarUnavailableError } from "@/lib/nectar/errors";
import { fieldError } from "@/lib/validation";

const secret = "hunter2-and-more";

describe("a failed action", () => {
  test("tells an expected error as it is", () => {
    const fields = { siteIds: { key: "siteElsewhere" } } as const;
    expect(explain(new UserError("linkNotMade", { fields }))).toEqual({
      said: { key: "linkNotMade" },
      fields,
    });
    expect(explain(new ForbiddenError()).said.key).toBe("forbidden");
    expect(explain(new NotFoundError()).said.key).toBe("notFound");
  });

  test("keeps what Nectar said to itself", () => {
    for (const error of [new NectarInvalidError(`400: ${secret}`), new NectarUnavailableError(secret)]) {
      expect(explain(error)).toEqual({ said: { key: error.name }, fields: {} });
    }
  });

  test.each([new Error(secret), secret, { secret }, null, undefined])(
    "tells of an unexpected error (%#) nothing but an id",
    (error) => {
      const id = expect.stringMatching(/^[0-9a-f]{8}$/);
      expect(explain(error)).toEqual({ said: { key: "unexpected", values: { id } }, fields: {} });
    },
  );

  test("gives each unexpected error an id of its own", () => {
    expect(explain(new Error())).not.toEqual(explain(new Error()));
  });

  test("lets Next's own signals pass", async () => {
    const thrown = async () => {
      try {
        return redirect("/dashboard");
      } catch (signal) {
        return failure(signal);
      }
    };
    await expect(thrown).rejects.toThrow("NEXT_REDIRECT");
  });
});

test("an error speaks English to the log and the command line", () => {
  const { message } = new UserError("tooManyAttempts", { values: { minutes: 15 } });
  expect(message).toBe("Too many attempts. Please try again in 15 minutes.");
});

describe("form input", () => {
  const schema = z.object({
    name: z.string().min(1, fieldError("nameMissing")).max(3, fieldError("atMostCharacters")),
    tags: z.array(z.string().regex(/^a/, fieldError("siteUnknown"))),
  });
  const faults = (input: unknown) => {
    try {
      return parseInput(schema, input);
    } catch (error) {
      if (error instanceof UserError) return error.fields;
      throw error;
    }
  };

  test("that fits is given back parsed", () => {
    expect(faults({ name: "ab", tags: [], more: 1 })).toEqual({ name: "ab", tags: [] });
  });

  test("that does not fit is told once a field, with the limit that it passed", () => {
    expect(faults({ name: "", tags: ["b", "c"] })).toEqual({
      name: { key: "nameMissing", values: { minimum: 1 } },
      tags: { key: "siteUnknown" },
    });
    expect(faults({ name: "abcd", tags: [] })).toEqual({
      name: { key: "atMostCharacters", values: { maximum: 3 } },
    });
  });

  test("of another shape altogether is told in general words", () => {
    expect(faults({ name: 7, tags: [] })).toEqual({ name: { key: "unusable" } });
  });
});
