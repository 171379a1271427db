import { ordinaryProviders, storiedProviders } from "../../providers/directory";
import type { Provider, SecondFactor } from "../../providers/provider";
import { currentTotp } from "../../providers/second-factor";
import { Mark } from "../login/mark";
import { storyOf } from "./login-story";
import { roomPages } from "./paths";

/** The logins that have a story to tell; the others are on a page of their own. */
export function Logins({ now }: { now: number }) {
  return (
    <section aria-labelledby="logins">
      <h2 id="logins">Utility logins</h2>
      <ul class="logins">
        {storiedProviders.map((provider) => (
          <LoginCard key={provider.key} provider={provider} now={now} />
        ))}
      </ul>
      <p class="about">
        <a href={roomPages.utilities.path}>
          {ordinaryProviders.length} more utilities with a username and a password
        </a>
      </p>
      <form method="post" action="/control-room/utility-logins/forget" class="about">
        <button type="submit">Unlock logins and forget changed passwords</button>
      </form>
    </section>
  );
}

function LoginCard({ provider, now }: { provider: Provider; now: number }) {
  const { key, name, url, documented, login } = provider;
  return (
    <li class="login">
      <h3>
        <Mark provider={provider} />
        <span>
          {name}
          <small>{url.replace("https://", "")}</small>
        </span>
      </h3>
      <dl>
        <Row name="Username">{login.username}</Row>
        <Row name="Password">{login.password}</Row>
        <FactorRows factor={login.secondFactor} now={now} liveKey={key} />
      </dl>
      {storyOf(login).map((sentence) => (
        <p key={sentence} class="story">
          {sentence}
        </p>
      ))}
      <p class={documented ? "tag tag-documented" : "tag"}>
        {documented ? "Documented by Nectar" : "Invention of this sandbox"}
      </p>
    </li>
  );
}

function Row({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{children}</code>
      </dd>
    </div>
  );
}

function FactorRows({ factor, now, liveKey }: { factor: SecondFactor; now: number; liveKey: string }) {
  switch (factor.kind) {
    case "none":
      return null;
    case "sms":
      return <Row name="SMS code to">{factor.phone}</Row>;
    case "email":
      return <Row name="Code by mail to">{factor.address}</Row>;
    case "question":
      return (
        <>
          <Row name="Question">{factor.question}</Row>
          <Row name="Answer">{factor.answer}</Row>
        </>
      );
    case "totp":
      return (
        <>
          <Row name="Authenticator key">{factor.secret}</Row>
          <div id={`totp-${liveKey}`} data-live>
            <dt>Code now</dt>
            <dd>
              <code class="code">{currentTotp(factor.secret, now)}</code>
            </dd>
          </div>
        </>
      );
  }
}
