/** Set by proxy.ts, overwriting what a client may have sent: the path and query of the page. */
export const PATH_HEADER = "x-portal-path";

/** Likewise the method: a page is drawn for HEAD as for GET, and is not told. */
export const METHOD_HEADER = "x-portal-method";
