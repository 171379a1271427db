import type { ZodObject, ZodType, ZodVoid, z } from "zod";
import type { ApiContext, Caller } from "./auth";
import { type BodyRules, readRequestBody } from "./body";
import { readQuery } from "./query";
import { type Version, versionOf } from "./versions";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What a handler gets: who asks, under which version, what the path names, and the checked query and body. */
type Call<Subject, Query, Body> = {
  caller: Caller;
  version: Version;
  subject: Subject;
  query: Query;
  body: Body;
};

/** What the API's table, its OpenAPI document and its page know of an operation. */
export type Operation = {
  /** Unique, in camel case: the `operationId` of its first path. */
  id: string;
  method: Method;
  /** Every path that means the same, in OpenAPI's spelling: company first as in the guides, resource first as in the reference. */
  paths: [string, ...string[]];
  summary: string;
  description?: string;
  /** The group it is shown in. */
  tag: string;
  /** Nectar's page that documents it, or "chosen by the sandbox". */
  source: string;
  /** Whether the path names something that may be unknown (404) or another organization's (403). */
  hasSubject: boolean;
  query?: ZodObject;
  body?: BodyRules;
  /** The status of success, and what comes with it; nothing for 204. */
  status: 200 | 201 | 204;
  answer?: ZodType;
  /** Errors beyond those that every operation has: the status, and when it comes. */
  errors?: Record<number, string>;
  run: (c: ApiContext) => Promise<Response>;
};

type Definition<Subject, Query extends ZodObject, Body extends ZodType, Answer extends ZodType> = Omit<
  Operation,
  "hasSubject" | "query" | "body" | "answer" | "run"
> & {
  /**
   * Finds what the path names, before query and body are looked at: 404 for what is unknown, 403 for what the key
   * may not see (`access.ts`).
   */
  find?: (c: ApiContext) => Promise<Subject>;
  query?: Query;
  body?: Body;
  /** "application/json" unless told; a JSON body that is missing counts as `{}`. */
  mediaType?: BodyRules["mediaType"];
  /** 1 MB unless told. */
  maxBodyBytes?: number;
  answer?: Answer;
  handle: (call: Call<Subject, z.output<Query>, z.output<Body>>) => Promise<z.input<Answer>>;
};

/**
 * One operation of the API, defined once: what routes it, checks it, documents it and answers it. The order of checks
 * is that of a Django REST service: key, what the path names, access, query, body.
 */
export function operation<
  Subject = undefined,
  Query extends ZodObject = ZodObject<Record<never, never>>,
  Body extends ZodType = ZodType<undefined>,
  Answer extends ZodType = ZodVoid,
>(definition: Definition<Subject, Query, Body, Answer>): Operation;
export function operation(definition: Definition<unknown, ZodObject, ZodType, ZodType>): Operation {
  const { find, handle, body: schema, mediaType = "application/json", maxBodyBytes, ...shown } = definition;
  const body = schema && { schema, mediaType, maxBytes: maxBodyBytes ?? 1_000_000 };
  return {
    ...shown,
    hasSubject: find !== undefined,
    body,
    run: async (c) => {
      const subject = await find?.(c);
      const query = shown.query ? readQuery(c, shown.query) : {};
      const sent = body && (await readRequestBody(c, body));
      const answer = await handle({
        caller: c.get("caller"),
        version: versionOf(c.req.path),
        subject,
        query,
        body: sent,
      });
      return shown.status === 204 ? c.body(null, 204) : c.json(answer, shown.status);
    },
  };
}
