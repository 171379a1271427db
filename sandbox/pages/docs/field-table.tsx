import type { JsonSchema } from "../../api/openapi/json-schema";
import { Inline } from "./prose";
import type { Field } from "./schema-fields";
import { limitsText, listedValues, typeText } from "./schema-text";

/** A type in words; a named object leads to its own table. */
export function TypeName({ schema }: { schema: JsonSchema }) {
  const { before, object, after } = typeText(schema);
  return (
    <span class="type">
      {before}
      {object && <a href={`#object-${object}`}>{object}</a>}
      {after}
    </span>
  );
}

function Notes({ schema }: { schema: JsonSchema }) {
  const limits = limitsText(schema);
  const values = listedValues(schema);
  return (
    <>
      {schema.description && (
        <span>
          <Inline text={schema.description} />
        </span>
      )}
      {limits !== "" && <span class="limits">{limits}</span>}
      {values.length > 0 && (
        <span class="values">
          {values.map((value) => (
            <code key={value}>{value}</code>
          ))}
        </span>
      )}
    </>
  );
}

type FieldTableProps = {
  caption: string;
  fields: Field[];
  /** What stands beside a field that must be there; in an answer all are, so nothing. */
  requiredWord?: string;
};

/** Fields of a body or an answer, or the parameters of a call. */
export function FieldTable({ caption, fields, requiredWord }: FieldTableProps) {
  if (fields.length === 0) return null;
  return (
    <table class="fields">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">Notes</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, isRequired, schema }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {requiredWord && isRequired && <small class="required">{requiredWord}</small>}
              {!requiredWord && !isRequired && <small>sometimes left out</small>}
            </th>
            <td>
              <TypeName schema={schema} />
            </td>
            <td class="notes">
              <Notes schema={schema} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
