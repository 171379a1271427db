import { z } from "zod";

/** A page that shows Nectar's: for a link that was made, or the edit page of a connection. */
export const framedPage = z.object({ kind: z.enum(["link", "connection"]), id: z.string().max(100) });

export type FramedPage = z.infer<typeof framedPage>;
