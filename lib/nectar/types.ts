/**
 * What the rest of the portal knows of Nectar's things. Nectar's own shapes stay in `schemas.ts`;
 * every call of the client answers in these types.
 */

/** A company as Nectar holds it, with its sites. `id` is Nectar's private id. */
export type NectarCompany = {
  id: string;
  name: string;
  externalId: string | null;
  sites: NectarSite[];
};

/** A site as Nectar holds it. An archived one is kept by Nectar but no longer collected for. */
export type NectarSite = {
  id: string;
  name: string;
  address: string | null;
  externalId: string | null;
  isArchived: boolean;
};

/** A billing relation that a connection found at the utility. */
export type NectarAccount = {
  id: string;
  /** Empty where the utility has no number. */
  accountNumber: string;
  utilityTypes: string[];
  isTracked: boolean;
  meterCount: number;
};

/**
 * A login at a utility. `status` and `utilityTypes` are Nectar's words and may hold values that did not
 * exist when this was written.
 */
export type NectarConnection = {
  id: string;
  status: string;
  statusErrorDetail: string | null;
  /** When the present status was first set. */
  statusSince: Date | null;
  /** When Nectar last recorded the status, changed or not. */
  statusCheckedAt: Date | null;
  providerName: string;
  providerUrl: string | null;
  username: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  siteIds: string[];
  utilityTypes: string[];
  ownerEmail: string | null;
  /** `YYYY-MM-DD`, a calendar day without a time zone. */
  collectFrom: string | null;
  isActive: boolean;
  createdAt: Date | null;
  updatedAt: Date | null;
  /** Nectar's private company id; absent from some shapes. */
  companyId: string | null;
  accounts: NectarAccount[];
};

/** A link to one of Nectar's public pages. Whoever holds `url` can use it. */
export type NectarLink = {
  url: string;
  /** Nectar's public id of the company, where the kind of link tells it. */
  publicCompanyId: string | null;
  /** By which Nectar can be asked about the link and told to end it; null where it cannot. */
  handle: string | null;
};

/** How long and how often a new link may be used. A kind of link that knows no limits leaves them out. */
export type LinkLimits = { expiresAt?: Date; maxUses?: number };

/** What has become of a link that Nectar can be asked about. `useCount` is Nectar's: connections made, stays at an edit page. */
export type LinkState = { status: "ACTIVE" | "EXPIRED" | "REVOKED" | "FULFILLED"; useCount: number };

export type NewSite = { name: string; address?: string; externalId?: string };

/** What the connect page is prefilled with; the person may still change it there. */
export type ConnectLinkInput = {
  siteIds: string[];
  providerUrl?: string;
  /** `YYYY-MM-DD`. */
  collectFrom?: string;
  utilityTypes?: string[];
  country?: string;
  ownerEmail?: string;
};

export type ConnectionFilters = { status?: string; siteIds?: string[]; ownerEmail?: string };

/** What the client tells a log. Holds no key, no secret, no query string and no body. */
export type NectarLogEvent =
  | {
      kind: "request";
      method: string;
      path: string;
      /** HTTP status of the last answer, null when there was none. */
      status: number | null;
      attempts: number;
      durationMs: number;
      error?: { name: string; detail: string };
    }
  | { kind: "link-url-differs"; origin: string }
  | { kind: "connection-unreadable"; detail: string };

export type NectarLog = (event: NectarLogEvent) => void;
