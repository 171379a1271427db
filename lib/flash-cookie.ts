/** Carries what is to be said on the next page. Read by the shell, cleared by its script, or by proxy.ts without one. */
export const FLASH_COOKIE = "portal-flash";
