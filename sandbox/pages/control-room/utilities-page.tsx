import { Hono } from "hono";
import { providers } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { factorInWords, storyOf } from "./login-story";
import { roomPage } from "./room-page";
import { ScrollArea } from "./scroll-area";
import { SearchForm } from "./search-form";

/** Every utility that holds the typed words in its name or address. */
function found(text: string): Provider[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return providers.filter(({ name, url, country }) => {
    const all = `${name} ${url} ${country}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** The whole directory with the login of each. */
export const utilitiesPage = new Hono().get("/utilities", (c) => {
  const text = (c.req.query("q") ?? "").slice(0, 100);
  const rows = found(text);
  return roomPage(c, {
    current: "utilities",
    heading: "Utilities",
    intro: `${providers.length} utilities with the login that each accepts. All but one are inventions of this sandbox.`,
    children: (
      <>
        <SearchForm label="Search by name, address or country" value={text} />
        <p class="about">{rows.length === 1 ? "1 utility" : `${rows.length} utilities`}</p>
        {rows.length > 0 && (
          <ScrollArea label="Utilities">
            <table>
              <caption class="visually-hidden">Utilities with their logins</caption>
              <thead>
                <tr>
                  <th scope="col">Utility</th>
                  <th scope="col">Country</th>
                  <th scope="col">Username</th>
                  <th scope="col">Password</th>
                  <th scope="col">Then it asks for</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((provider) => (
                  <UtilityRow key={provider.key} provider={provider} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        )}
      </>
    ),
  });
});

function UtilityRow({ provider }: { provider: Provider }) {
  const { name, url, country, login } = provider;
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{url.replace("https://", "")}</small>
      </th>
      <td>{country}</td>
      <td>
        <code>{login.username}</code>
      </td>
      <td>
        <code>{login.password}</code>
      </td>
      <td>
        {factorInWords(login.secondFactor)}
        {storyOf(login).map((sentence) => (
          <small key={sentence}>{sentence}</small>
        ))}
      </td>
    </tr>
  );
}
