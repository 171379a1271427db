import type { Adapter, AdapterPayload } from "oidc-provider";

/** Where the provider of the tests keeps its sessions, codes and grants: in memory, for as long as it runs. */
export function openIdStore(): (kind: string) => Adapter {
  const rows = new Map<string, AdapterPayload>();
  const find = (kind: string, isIt: (row: AdapterPayload) => boolean) =>
    [...rows].find(([key, row]) => key.startsWith(`${kind} `) && isIt(row))?.[1];
  return (kind) => ({
    upsert: async (id, row) => void rows.set(`${kind} ${id}`, row),
    find: async (id) => rows.get(`${kind} ${id}`),
    findByUid: async (uid) => find(kind, (row) => row.uid === uid),
    findByUserCode: async (code) => find(kind, (row) => row.userCode === code),
    consume: async (id) => {
      const row = rows.get(`${kind} ${id}`);
      if (row) row.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void rows.delete(`${kind} ${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key);
    },
  });
}
