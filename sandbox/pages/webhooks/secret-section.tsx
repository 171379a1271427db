import type { SigningSecret } from "../../webhooks/endpoints/secrets";
import { Moment } from "../shell/moment";
import type { PortalPaths } from "./paths";

type Props = { id: string; paths: PortalPaths; secrets: SigningSecret[]; isShown: boolean };

/** The signing secret, shown when somebody asks for it, and the way to another one. */
export function SecretSection({ id, paths, secrets, isShown }: Props) {
  const [newest, ...older] = secrets;
  return (
    <section aria-labelledby="secret">
      <h2 id="secret">Signing secret</h2>
      <div class="panel">
        <p class="secret">
          <code>{isShown ? newest?.secret : "whsec_••••••••••••••••••••••••••••••••"}</code>
          <a href={`${paths.endpoint(id, isShown ? {} : { secret: "shown" })}#secret`}>
            {isShown ? "Hide secret" : "Show secret"}
          </a>
        </p>
        {older.map(({ secret, endsAt }) => (
          <p key={secret} class="quiet">
            {isShown ? <code>{secret}</code> : "A former secret"} signs as well until{" "}
            {endsAt && <Moment at={new Date(endsAt)} />}.
          </p>
        ))}
        <form method="post" action={paths.endpointStep(id, "rotate")}>
          <button type="submit" class="button button-quiet">
            Rotate secret
          </button>
        </form>
      </div>
    </section>
  );
}
