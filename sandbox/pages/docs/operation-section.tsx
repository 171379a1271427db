import type { OperationObject } from "../../api/openapi/document";
import type { Operation } from "../../api/operation";
import { curlExample } from "./curl-example";
import { FieldTable, TypeName } from "./field-table";
import { Prose } from "./prose";
import { fieldsOf } from "./schema-fields";
import { Source } from "./source";

type OperationProps = { operation: Operation; documented: OperationObject; origin: string };

/** One operation: its paths, what it takes, what it answers, and a call to try. */
export function OperationSection({ operation, documented, origin }: OperationProps) {
  const { id, method, paths, summary, description, source } = operation;
  const [body] = Object.values(documented.requestBody?.content ?? {});
  const parametersIn = (place: "path" | "query") =>
    documented.parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, required, schema, description }) => ({
        name,
        isRequired: required,
        schema: { ...schema, description },
      }));
  return (
    <section class="operation" id={id} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{summary}</h3>
      <ul class="paths" aria-label="Paths that mean the same">
        {paths.map((path, position) => (
          <li key={path} class={position === 0 ? undefined : "alias"}>
            <span class={`method method-${method.toLowerCase()}`}>{method}</span> <PathText path={path} />
          </li>
        ))}
      </ul>
      {description && <Prose text={description} />}
      <Source source={source} />
      <FieldTable caption="In the path" fields={parametersIn("path")} />
      <FieldTable caption="In the query" fields={parametersIn("query")} requiredWord="required" />
      {body && (
        <FieldTable
          caption={`In the body (${operation.body?.mediaType})`}
          fields={fieldsOf(body.schema)}
          requiredWord="required"
        />
      )}
      <h4>Try it</h4>
      <pre>
        <code>{curlExample(operation, origin, body?.schema)}</code>
      </pre>
      <h4>Answers</h4>
      <Answers documented={documented} />
    </section>
  );
}

/** A path that may break before each of its slashes. */
function PathText({ path }: { path: string }) {
  return (
    <code>
      {path
        .split("/")
        .slice(1)
        .map((segment) => (
          <>
            <wbr />/{segment}
          </>
        ))}
    </code>
  );
}

/** What comes back, the success first; a named object has its fields elsewhere. */
function Answers({ documented }: { documented: OperationObject }) {
  return (
    <ul class="answers">
      {Object.entries(documented.responses).map(([status, { description, content }]) => {
        const schema = status.startsWith("2") ? content?.["application/json"]?.schema : undefined;
        const fields = schema ? fieldsOf(schema) : [];
        return (
          <li key={status} class="answer">
            <code class={`status status-${status[0]}`}>{status}</code>
            <div>
              <p>
                {description} {schema && fields.length === 0 && <TypeName schema={schema} />}
              </p>
              <FieldTable caption="The answer" fields={fields} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
