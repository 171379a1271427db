import { Hono } from "hono";
import { clearFaults, faultsSchema, readFaults, setFaults } from "../../control/faults";
import { readForm } from "../form";
import { FaultsInForce } from "./faults";
import { FaultsForm, faultsIn } from "./faults-form";
import { donePath } from "./notices";
import { OperationFaultsForm, withOperation, withoutOperation } from "./operation-faults";
import { roomPages } from "./paths";
import { roomPage } from "./room-page";

const { path } = roomPages.faults;

/** Sets what a form asks for. @returns where to go then */
async function set(wanted: unknown): Promise<string> {
  const faults = faultsSchema.safeParse(wanted);
  if (!faults.success) return donePath(path, "invalid");
  await setFaults(faults.data);
  return donePath(path, "faults-set");
}

/** The faults in force, and the forms that set them. */
export const faultsPage = new Hono()
  .get("/faults", async (c) => {
    const faults = await readFaults();
    return roomPage(c, {
      current: "faults",
      heading: "Faults",
      intro:
        "What goes wrong on purpose, for the whole sandbox. Tests set the same with PUT /sandbox/faults.",
      children: (
        <>
          <FaultsInForce faults={faults} />
          <FaultsForm faults={faults} />
          <OperationFaultsForm />
        </>
      ),
    });
  })
  .post("/faults", async (c) => {
    const { endpoints } = await readFaults();
    return c.redirect(await set({ ...faultsIn(await readForm(c)), endpoints }), 303);
  })
  .post("/faults/operation", async (c) =>
    c.redirect(await set(withOperation(await readFaults(), await readForm(c))), 303),
  )
  .post("/faults/operation/end", async (c) =>
    c.redirect(await set(withoutOperation(await readFaults(), await readForm(c))), 303),
  )
  .post("/faults/clear", async (c) => {
    await clearFaults();
    return c.redirect(donePath(path, "faults-ended"), 303);
  });
