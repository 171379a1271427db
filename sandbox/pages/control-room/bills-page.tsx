import { Hono } from "hono";
import { z } from "zod";
import { fileUrl } from "../../bills/file-token";
import { isoDate } from "../../dates";
import { roomPages } from "./paths";
import { type ListedBill, listBills } from "./queries";
import { roomPage } from "./room-page";
import { ScrollArea } from "./scroll-area";

const LIMIT = 50;

/** The latest bills, of one connection or of all. */
export const billsPage = new Hono().get("/bills", async (c) => {
  const connectionId = z.uuid().safeParse(c.req.query("connection")).data;
  const bills = await listBills(LIMIT, connectionId);
  return roomPage(c, {
    current: "bills",
    heading: connectionId ? "Bills of a connection" : "Bills",
    intro:
      "What the collector brought: the latest first, each with its PDF. Move the clock and new ones come.",
    children: (
      <>
        {connectionId && (
          <p class="about">
            <a href={roomPages.bills.path}>Bills of all connections</a>
          </p>
        )}
        <div id="live-bills" data-live>
          {bills.length === 0 ? (
            <p class="empty">No bills yet. They come seconds after a connection is CONNECTED.</p>
          ) : (
            <BillTable bills={bills} />
          )}
        </div>
      </>
    ),
  });
});

function BillTable({ bills }: { bills: ListedBill[] }) {
  return (
    <>
      <ScrollArea label="Bills">
        <table>
          <caption class="visually-hidden">Bills, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Bill of</th>
              <th scope="col">Utility</th>
              <th scope="col">Company</th>
              <th scope="col">Period</th>
              <th scope="col">For</th>
              <th scope="col" class="number">
                Charges
              </th>
              <th scope="col">File</th>
            </tr>
          </thead>
          <tbody>
            {bills.map((bill) => (
              <BillRow key={bill.id} bill={bill} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {bills.length === LIMIT && <p class="about">The latest {LIMIT}. The API lists all of them.</p>}
    </>
  );
}

function BillRow({ bill }: { bill: ListedBill }) {
  const day = isoDate(bill.billDate);
  return (
    <tr>
      <th scope="row">
        <time datetime={day}>{day}</time>
        {bill.flaggedStatus && <small>{bill.flaggedStatus}</small>}
        {bill.revisedDocumentId && <small>Revised by another bill</small>}
      </th>
      <td>{bill.utilityCompany}</td>
      <td>{bill.companyName}</td>
      <td>
        {isoDate(bill.periodStart)} to {isoDate(bill.periodEnd)}
      </td>
      <td>{bill.datasourceTypes.join(", ")}</td>
      <td class="number">
        {bill.totalCharges.toFixed(2)} {bill.currency}
      </td>
      <td>
        <a href={fileUrl(bill.id)} aria-label={`PDF of ${bill.utilityCompany}, ${day}, ${bill.id.slice(-4)}`}>
          PDF
        </a>
      </td>
    </tr>
  );
}
