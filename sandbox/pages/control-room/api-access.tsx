import { env } from "../../env";
import type { ListedKey } from "../../keys/queries";
import { ScrollArea } from "./scroll-area";

/** A first call that works as it stands, and the link that everything begins with. */
function exampleCalls(origin: string, key: string, companyId: string | undefined): string {
  const list = `curl ${origin}/v2.2/company -H 'X-API-Key: ${key}'`;
  if (!companyId) return list;
  return `${list}

curl -X POST ${origin}/v2.2/company/${companyId}/connection/link \\
  -H 'X-API-Key: ${key}' -H 'Content-Type: application/json' -d '{"sites": []}'`;
}

type Props = { keys: ListedKey[]; companyId: string | undefined };

/** Where the API is, which keys open it, and what to type first. */
export function ApiAccess({ keys, companyId }: Props) {
  const origin = env().SANDBOX_ORIGIN;
  const working = keys.find(({ value, isExpired }) => value !== null && !isExpired)?.value ?? "YOUR_KEY";
  return (
    <section aria-labelledby="api">
      <h2 id="api">The API</h2>
      <p class="about">
        Base address <code>{origin}/v2.2</code> (also <code>/v2.1</code> and <code>/v2</code>), key in the
        header <code>X-API-Key</code>. All of it is in the <a href="/docs">documentation</a> and in{" "}
        <a href="/openapi.json">openapi.json</a>.
      </p>
      <ScrollArea label="API keys">
        <table>
          <caption class="visually-hidden">API keys</caption>
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Organization</th>
              <th scope="col">Name</th>
              <th scope="col">Works</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.id}>
                <th scope="row">{key.value ? <code>{key.value}</code> : "Kept as a hash only"}</th>
                <td>{key.organization}</td>
                <td>
                  {key.name}
                  {key.memberEmail && <small>{key.memberEmail}</small>}
                </td>
                <td>{whetherItWorks(key)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <h3>First calls</h3>
      <section class="scroll" aria-label="First calls" {...focusable}>
        <pre>
          <code>{exampleCalls(origin, working, companyId)}</code>
        </pre>
      </section>
    </section>
  );
}

/** Scrolls sideways, by keyboard too. */
const focusable = { tabindex: 0 };

function whetherItWorks({ environment, isExpired }: ListedKey): string {
  if (environment !== "SANDBOX") return "No: a key of the other environment (401)";
  return isExpired ? "No: expired (401)" : "Yes";
}
