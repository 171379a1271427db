import type { openApiDocument } from "../../api/openapi/document";
import type { Operation } from "../../api/operation";
import { Document } from "../shell/document";
import { Contents } from "./contents";
import { FieldTable } from "./field-table";
import { OperationSection } from "./operation-section";
import { Prose } from "./prose";
import { fieldsOf } from "./schema-fields";

type DocsProps = { operations: Operation[]; document: ReturnType<typeof openApiDocument>; origin: string };

/** The API in words: made from the same document that `/openapi.json` answers. */
export function DocsPage({ operations, document, origin }: DocsProps) {
  const tags = document.tags.map(({ name }) => name);
  const objects = Object.entries(document.components.schemas);
  return (
    <Document title="API of the Nectar sandbox" styles={["base.css", "docs.css"]}>
      <div class="docs" lang="en">
        <Contents operations={operations} tags={tags} objects={objects.map(([name]) => name)} />
        <main>
          <header class="intro">
            <h1>API of the Nectar sandbox</h1>
            <Prose text={document.info.description} />
            <Start origin={origin} />
          </header>
          <div id="operations">
            {tags.map((tag) => (
              <section key={tag} aria-labelledby={tagId(tag)}>
                <h2 id={tagId(tag)}>{tag}</h2>
                {operations
                  .filter((operation) => operation.tag === tag)
                  .map((operation) => {
                    const documented = document.paths[operation.paths[0]]?.[operation.method.toLowerCase()];
                    return (
                      documented && (
                        <OperationSection
                          key={operation.id}
                          operation={operation}
                          documented={documented}
                          origin={origin}
                        />
                      )
                    );
                  })}
              </section>
            ))}
          </div>
          <section aria-labelledby="objects">
            <h2 id="objects">Objects</h2>
            {objects.map(([name, schema]) => (
              <section
                class="operation"
                key={name}
                id={`object-${name}`}
                aria-labelledby={`object-${name}-name`}
              >
                <h3 id={`object-${name}-name`}>{name}</h3>
                {schema.description && <Prose text={schema.description} />}
                <FieldTable caption="Fields" fields={fieldsOf(schema)} />
              </section>
            ))}
          </section>
        </main>
      </div>
    </Document>
  );
}

/** An id has no blanks. */
function tagId(tag: string): string {
  return `tag-${tag.toLowerCase().replaceAll(" ", "-")}`;
}

/** What every call needs, before any of them. */
function Start({ origin }: { origin: string }) {
  return (
    <dl class="facts">
      <div>
        <dt>Base address</dt>
        <dd>
          <code>{origin}/v2.2</code>
        </dd>
      </div>
      <div>
        <dt>Key</dt>
        <dd>
          header <code>X-API-Key</code>
        </dd>
      </div>
      <div>
        <dt>Errors</dt>
        <dd>
          <code>{'{"detail": "..."}'}</code>
        </dd>
      </div>
      <div>
        <dt>For tools</dt>
        <dd>
          <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1)
        </dd>
      </div>
    </dl>
  );
}
