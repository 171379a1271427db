import { databaseAnswers } from "@/lib/health/queries";

/** Whether this instance should get traffic: the database answers and has been migrated. */
export async function GET(): Promise<Response> {
  const database = await databaseAnswers();
  return Response.json(
    { status: database ? "ok" : "unavailable", database },
    { status: database ? 200 : 503 },
  );
}
