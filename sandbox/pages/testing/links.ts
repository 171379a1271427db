import { type ConnectClaims, sealLink } from "../../links/secrets";
import { demo } from "../../testing/demo";
import { connectPaths, editPaths } from "../paths";

/** The address of a connect link of Harbor Foods with this prefill. */
export async function connectLink(prefill: Partial<ConnectClaims> = {}): Promise<string> {
  const { id: companyId, publicId } = demo.harbor;
  const secret = await sealLink({ kind: "connect", companyId, publicId, sites: [], ...prefill });
  return connectPaths(publicId, secret).start();
}

/** The address of an edit link of a connection of Harbor Foods. */
export async function editLink(connectionId: string): Promise<string> {
  const { id: companyId, publicId } = demo.harbor;
  const secret = await sealLink({ kind: "edit", companyId, publicId, connectionId });
  return editPaths(publicId, secret).start();
}
