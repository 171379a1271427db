import { withQuery } from "../paths";

/** Addresses of one webhook portal. The token, which opens it, is part of each. */
export type PortalPaths = {
  overview: (done?: string) => string;
  newEndpoint: () => string;
  endpoints: () => string;
  endpoint: (id: string, query?: Record<string, string>) => string;
  /** Where a form about an endpoint is sent, or its form to edit is. */
  endpointStep: (id: string, step: string) => string;
  delivery: (id: string, query?: Record<string, string>) => string;
  replay: (id: string) => string;
};

/** The addresses of the portal that a token opens. */
export function portalPaths(token: string): PortalPaths {
  const base = `/webhooks/${encodeURIComponent(token)}`;
  return {
    overview: (done) => withQuery(base, done === undefined ? {} : { done }),
    newEndpoint: () => `${base}/endpoints/new`,
    endpoints: () => `${base}/endpoints`,
    endpoint: (id, query) => withQuery(`${base}/endpoints/${id}`, query),
    endpointStep: (id, step) => `${base}/endpoints/${id}/${step}`,
    delivery: (id, query) => withQuery(`${base}/deliveries/${id}`, query),
    replay: (id) => `${base}/deliveries/${id}/replay`,
  };
}
