/**
 * The page of a list that is shown: of one that there is not, the nearest.
 * @param size how many rows a page has
 * @returns what a list answers besides its rows; and which part of the rows it is
 */
export function pageOf(total: number, wanted: number, size: number) {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  return { shown: { total, page, pages }, part: { skip: (page - 1) * size, take: size } };
}
