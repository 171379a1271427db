import { demoOrganizationId } from "../../organizations/queries";
import { findWhiteLabel } from "../../white-label/queries";
import { noWhiteLabel, type WhiteLabel } from "../../white-label/white-label";
import type { WhiteLabelValues } from "./white-label";

/** What the form shows of the demo organization's white label. */
export async function currentWhiteLabel(): Promise<WhiteLabelValues> {
  const organizationId = await demoOrganizationId();
  return valuesOf(organizationId === null ? noWhiteLabel : await findWhiteLabel(organizationId));
}

function valuesOf(label: WhiteLabel): WhiteLabelValues {
  return {
    companyName: label.companyName ?? "",
    brandColor: label.brandColor ?? "",
    logoUrl: label.logoUrl ?? "",
    font: label.font ?? "",
    language: label.language ?? "",
  };
}
