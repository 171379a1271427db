/**
 * The two path styles of Nectar's documentation. Guides put the resource under its company
 * (`/company/{id}/connection`), the API reference puts it first (`/connection/company/{id}`); no page says
 * that an account answers both, so it is a setting. See docs/nectar-contract.md.
 */
export type PathStyle = "company-first" | "resource-first";

export type NectarPaths = {
  ping: string;
  companies: string;
  company: (companyId: string) => string;
  sites: (companyId: string) => string;
  site: (siteId: string) => string;
  connections: (companyId: string) => string;
  connection: (companyId: string, connectionId: string) => string;
  connectionAlone: (connectionId: string) => string;
  connectLink: (companyId: string) => string;
  editLink: (companyId: string, connectionId: string) => string;
  newInvitation: (companyId: string) => string;
  newReconnectInvitation: (connectionId: string) => string;
  invitation: (invitationId: string) => string;
  revocation: (invitationId: string) => string;
  documents: (companyId: string) => string;
  document: (companyId: string, documentId: string) => string;
  documentAlone: (documentId: string) => string;
  usage: (companyId: string) => string;
};

const id = encodeURIComponent;

const shared = {
  ping: "/ping",
  companies: "/company",
  company: (companyId: string) => `/company/${id(companyId)}`,
  // No guide changes a site, so this path of the reference stands for both styles.
  site: (siteId: string) => `/site/${id(siteId)}`,
  // The guides have no detail call at all, so this one of the reference stands for both styles.
  connectionAlone: (connectionId: string) => `/connection/${id(connectionId)}/details`,
  // Invitations are newer than the guides: only these paths are on any page.
  newInvitation: (companyId: string) => `/invitation/company/${id(companyId)}`,
  newReconnectInvitation: (connectionId: string) => `/invitation/connection/${id(connectionId)}`,
  invitation: (invitationId: string) => `/invitation/${id(invitationId)}`,
  revocation: (invitationId: string) => `/invitation/${id(invitationId)}/revoke`,
  documentAlone: (documentId: string) => `/document/${id(documentId)}`,
};

const styles: Record<PathStyle, NectarPaths> = {
  "company-first": {
    ...shared,
    sites: (companyId) => `/company/${id(companyId)}/site`,
    connections: (companyId) => `/company/${id(companyId)}/connection`,
    // No guide names this one: it follows from the edit link's path.
    connection: (companyId, connectionId) => `/company/${id(companyId)}/connection/${id(connectionId)}`,
    connectLink: (companyId) => `/company/${id(companyId)}/connection/link`,
    editLink: (companyId, connectionId) => `/company/${id(companyId)}/connection/${id(connectionId)}/link`,
    documents: (companyId) => `/company/${id(companyId)}/document`,
    // By analogy, as for connections.
    document: (companyId, documentId) => `/company/${id(companyId)}/document/${id(documentId)}`,
    usage: (companyId) => `/company/${id(companyId)}/usage`,
  },
  "resource-first": {
    ...shared,
    sites: (companyId) => `/site/company/${id(companyId)}`,
    connections: (companyId) => `/connection/company/${id(companyId)}`,
    connection: (_companyId, connectionId) => shared.connectionAlone(connectionId),
    connectLink: (companyId) => `/connection/company/${id(companyId)}/link`,
    editLink: (_companyId, connectionId) => `/connection/${id(connectionId)}`,
    documents: (companyId) => `/document/company/${id(companyId)}`,
    document: (_companyId, documentId) => shared.documentAlone(documentId),
    usage: (companyId) => `/usage/company/${id(companyId)}`,
  },
};

/** Paths below the versioned base URL, ids encoded. */
export function pathsFor(style: PathStyle): NectarPaths {
  return styles[style];
}

/**
 * The base of all calls: the configured URL, with `/v2.2` added unless it names a version itself.
 * 2.2 is the version that the guide uses.
 */
export function versionedBase(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, "");
  return /\/v2(\.\d+)?$/.test(base) ? base : `${base}/v2.2`;
}
