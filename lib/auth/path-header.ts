/** Set by proxy.ts, overwriting what a client may have sent: the path and query of the page. */
export const PATH_HEADER = "x-portal-path";
