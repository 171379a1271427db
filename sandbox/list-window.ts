/** Which rows of a list to read; whoever lists says it for the number of all rows. */
export type ListWindow = { skip: number; take: number };
