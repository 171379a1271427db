import type { Provider } from "../../providers/provider";
import { ErrorSummary, type FieldErrors, Notice, TextField } from "../shell/fields";

export type SignInViewProps = {
  provider: Provider;
  action: string;
  /** Where "Continue anyway" posts to. It is offered once the provider has rejected a login. */
  continueAction?: string;
  username: string;
  isRejected: boolean;
  /** Why one has to sign in again, where it is not obvious. */
  notice?: string;
  errors: FieldErrors;
};

/** A utility's sign-in form. The password field always comes up empty. */
export function SignInView(props: SignInViewProps) {
  const { provider, action, continueAction, username, isRejected, notice, errors } = props;
  const rejection = `${provider.name} did not accept this username and password.`;
  return (
    <>
      <h1>Sign in to {provider.name}</h1>
      <ErrorSummary errors={errors} />
      {isRejected && <Notice tone="alert">{rejection}</Notice>}
      {!isRejected && notice && <Notice tone="info">{notice}</Notice>}
      <form method="post" action={action} novalidate>
        <TextField
          name="username"
          label="Username"
          value={username}
          error={errors.username}
          autocomplete="username"
          spellcheck={false}
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          error={errors.password}
          autocomplete="current-password"
        />
        <button type="submit" class="button">
          Sign in
        </button>
      </form>
      {isRejected && continueAction && (
        <form method="post" action={continueAction} class="aside-form">
          <p>Or correct the password later:</p>
          <button type="submit" class="button button-quiet">
            Continue anyway
          </button>
        </form>
      )}
    </>
  );
}
