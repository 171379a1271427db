import { type BillList, billPages } from "./bill-pages";
import { documentFrom, documents, usageRecords } from "./bill-schemas";
import { connectionPages } from "./connection-pages";
import { type LinkKind, type LinkMaker, linkMaker } from "./links";
import { type PathStyle, pathsFor } from "./paths";
import { anythingButPage, json } from "./read-answer";
import { schemas } from "./schemas";
import { createTransport, type TransportOptions } from "./transport";
import type {
  BillFilters,
  ConnectionFilters,
  ListPage,
  ListPlace,
  NectarCompany,
  NectarConnection,
  NectarDocument,
  NectarSite,
  NectarUsage,
  NewCompany,
  NewSite,
  SiteChange,
} from "./types";

export type NectarClientOptions = TransportOptions & {
  pathStyle: PathStyle;
  /** Where Nectar's public pages are; only its origin is used. */
  dashUrl: string;
  linkKind: LinkKind;
};

/**
 * Nectar's API in the portal's own types. Every method throws a `NectarError`: its `name` tells what
 * users are told, its `detail` belongs in the log. Ids are Nectar's own, never the portal's.
 */
export type NectarClient = {
  /** Resolves when the key works. */
  ping: () => Promise<void>;
  listCompanies: () => Promise<NectarCompany[]>;
  getCompany: (companyId: string) => Promise<NectarCompany>;
  /**
   * Not repeated when the answer got lost, as that could make the company twice: `listCompanies` shows by its
   * `externalId` whether it exists.
   */
  createCompany: (company: NewCompany) => Promise<NectarCompany>;
  /** Gives a company another name. Repeated when an answer gets lost: it is the same said again. */
  renameCompany: (companyId: string, name: string) => Promise<NectarCompany>;
  /**
   * Not repeated when the answer got lost, as that could make the site twice: after a
   * `NectarUnavailableError` or `NectarUnreadableError` the site may exist; `getCompany` shows it.
   */
  createSite: (companyId: string, site: NewSite) => Promise<NectarSite>;
  /** Says what a site is called and where it is. Repeated when an answer gets lost: it is the same said again. */
  updateSite: (siteId: string, change: SiteChange) => Promise<NectarSite>;
  /** Every connection once, fetched page by page as the caller goes along. */
  listConnections: (companyId: string, filters?: ConnectionFilters) => AsyncIterable<NectarConnection>;
  getConnection: (companyId: string, connectionId: string) => Promise<NectarConnection>;
  /** A connection whose company is not known; its `companyId` tells. */
  findConnection: (connectionId: string) => Promise<NectarConnection>;
  /** The bills of a company with their usage, page by page, from a place where an earlier listing was left. */
  listDocuments: BillPages<NectarDocument>;
  /** The usage of a company, with and without a bill, in the same way. */
  listUsage: BillPages<NectarUsage>;
  getDocument: (companyId: string, documentId: string) => Promise<NectarDocument>;
  /** A bill whose company is not known; its `companyId` tells. */
  findDocument: (documentId: string) => Promise<NectarDocument>;
  createConnectLink: LinkMaker["connect"];
  createEditLink: LinkMaker["edit"];
  /** What has become of a link, by its handle. */
  linkState: LinkMaker["state"];
  /** Ends a link at Nectar, by its handle. One that has ended already stays as it is. */
  revokeLink: LinkMaker["revoke"];
};

type BillPages<T> = (
  companyId: string,
  filters?: BillFilters,
  from?: ListPlace,
) => AsyncIterable<ListPage<T>>;

export function createNectarClient(options: NectarClientOptions): NectarClient {
  const request = createTransport(options);
  const paths = pathsFor(options.pathStyle);
  const log = options.log ?? (() => {});
  const links = linkMaker(options.linkKind, { request, paths, dashUrl: options.dashUrl, log });
  const get = { method: "GET", repeatable: true } as const;
  const pages = <T extends { id: string }>(
    list: BillList<T>,
    path: string,
    filters?: BillFilters,
    from?: ListPlace,
  ) => billPages({ request, log, list, path, filters, from });

  return {
    ping: () => request({ ...get, path: paths.ping }, anythingButPage),
    listCompanies: () => request({ ...get, path: paths.companies }, json(schemas.companies)),
    getCompany: (companyId) => request({ ...get, path: paths.company(companyId) }, json(schemas.company)),
    createCompany: ({ name, externalId }) =>
      request(
        { method: "POST", path: paths.companies, body: { name, externalId }, repeatable: false },
        json(schemas.company),
      ),
    createSite: (companyId, { name, address, externalId }) =>
      request(
        {
          method: "POST",
          path: paths.sites(companyId),
          body: { name, address, externalId },
          repeatable: false,
        },
        json(schemas.site),
      ),
    renameCompany: (companyId, name) =>
      request(
        { method: "PATCH", path: paths.company(companyId), body: { name }, repeatable: true },
        json(schemas.company),
      ),
    updateSite: (siteId, { name, address, externalId }) =>
      request(
        {
          method: "PATCH",
          path: paths.site(siteId),
          body: { name, address, externalId },
          repeatable: true,
        },
        json(schemas.site),
      ),
    listConnections: (companyId, filters = {}) =>
      connectionPages(request, paths.connections(companyId), filters, log),
    getConnection: (companyId, connectionId) =>
      request({ ...get, path: paths.connection(companyId, connectionId) }, json(schemas.connection)),
    findConnection: (connectionId) =>
      request({ ...get, path: paths.connectionAlone(connectionId) }, json(schemas.connection)),
    listDocuments: (companyId, filters, from) => pages(documents, paths.documents(companyId), filters, from),
    listUsage: (companyId, filters, from) => pages(usageRecords, paths.usage(companyId), filters, from),
    getDocument: (companyId, documentId) =>
      request({ ...get, path: paths.document(companyId, documentId) }, json(documentFrom(log))),
    findDocument: (documentId) =>
      request({ ...get, path: paths.documentAlone(documentId) }, json(documentFrom(log))),
    createConnectLink: links.connect,
    createEditLink: links.edit,
    linkState: links.state,
    revokeLink: links.revoke,
  };
}
