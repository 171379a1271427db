/**
 * Whether it can be the name of a form that something is kept for. Part of some is an id that was sent along, which is
 * the word of a client.
 */
export function isFormName(name: string): boolean {
  return /^[\w -]{1,100}$/.test(name);
}
