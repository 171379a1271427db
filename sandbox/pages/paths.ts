/** Addresses of the pages of one magic link or invitation. Its secret is part of the path; a wizard run's id is in the query. */
export type LinkPaths = {
  /** The address that the portal embeds, with an optional query. */
  start: (query?: Record<string, string>) => string;
  step: (step: string, query?: Record<string, string>) => string;
};

/** The pages of a connect link. */
export function connectPaths(publicId: string, secret: string): LinkPaths {
  return pathsBelow(`/p/connect/${encodeURIComponent(publicId)}/${encodeURIComponent(secret)}`);
}

/** The pages of an edit link. */
export function editPaths(publicId: string, secret: string): LinkPaths {
  return pathsBelow(`/p/connect/${encodeURIComponent(publicId)}/workflow/${encodeURIComponent(secret)}`);
}

/** The pages in front of an invitation: what is mailed and shared, and the e-mail gate. */
export function invitationPaths(token: string): LinkPaths {
  return pathsBelow(`/p/i/${encodeURIComponent(token)}`);
}

/** The connect or edit page behind an invitation, for one guest. */
export function guestPaths(token: string, page: "connect" | "edit", guest: string): LinkPaths {
  return pathsBelow(`/p/i/${encodeURIComponent(token)}/${page}/${encodeURIComponent(guest)}`);
}

function pathsBelow(base: string): LinkPaths {
  return {
    start: (query) => withQuery(base, query),
    step: (step, query) => withQuery(`${base}/${step}`, query),
  };
}

/** A path, and a query where there is anything to say. */
export function withQuery(path: string, query: Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}
