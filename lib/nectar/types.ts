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
  /** Nectar's ids of its meters: usage names its meter, and so leads to the account. */
  meterIds: string[];
  /** The day on which the utility closed it. */
  closedOn: string | null;
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

/**
 * A bill with its usage. `status`, utility types and units are Nectar's words and may hold values that did not exist
 * when this was written. Days are `YYYY-MM-DD`, without a time zone.
 */
export type NectarDocument = {
  id: string;
  /** Nectar's private company id; null where the answer does not say. */
  companyId: string | null;
  providerName: string;
  billDate: string | null;
  dueDate: string | null;
  /** ISO 4217, as Nectar writes it. */
  currency: string | null;
  /** A decimal number of at most 16 digits before the point and two behind it. */
  totalCharges: string | null;
  status: string;
  fileName: string | null;
  /** Nectar's id of the bill that took this one's place. */
  revisedById: string | null;
  createdAt: Date | null;
  updatedAt: Date | null;
  /** Nectar's ids of the accounts that its line items name. */
  accountIds: string[];
  usage: NectarUsage[];
  /** Whether `usage` is all that Nectar has for the bill: false when a record of it could not be read. */
  isUsageComplete: boolean;
  /** Where the bill itself is, a PDF; how long that address works is not documented. */
  url: string | null;
};

/** What a meter used in a period. */
export type NectarUsage = {
  id: string;
  /** The bill that says so; null inside a bill, and where there is none. */
  documentId: string | null;
  meterId: string | null;
  /** The meter's number, or whatever else it is called by. */
  meterName: string | null;
  siteId: string | null;
  utilityType: string;
  /** Both days count. */
  startDate: string;
  endDate: string;
  /** A decimal number of at most 18 digits before the point and six behind it. */
  usage: string;
  /** Nectar's spelling; empty where it names none. */
  unit: string;
  isEstimated: boolean;
  /** Why it does not count, such as REVISED; null when it counts. */
  exclusion: string | null;
  updatedAt: Date | null;
};

/** Which bills or usage are listed. */
export type BillFilters = {
  /** `YYYY-MM-DD`: what Nectar changed on that day in UTC or later. Everything when left out. */
  updatedSince?: string;
  /** Deleted ones instead of those that count. */
  isDeleted?: boolean;
};

/** Where a list was left, to go on from there. */
export type ListPlace = {
  /** The page to ask for, from 1. */
  page: number;
  /** How many rows the list had then. */
  total: number | null;
};

/** A page of a list: its rows, and where to go on; `next` is null on the last page. */
export type ListPage<T> = { rows: T[]; page: number; pages: number; next: ListPlace | null };

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

/** `externalId` is our own id of it, which Nectar keeps and shows. */
export type NewCompany = { name: string; externalId: string };

export type NewSite = { name: string; address?: string; externalId?: string };

/** What a site is to be from now on: an empty address and no id of one's own are said, too. */
export type SiteChange = { name: string; address: string; externalId: string | null };

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
  | { kind: "connection-unreadable" | "document-unreadable" | "usage-unreadable"; detail: string };

export type NectarLog = (event: NectarLogEvent) => void;
