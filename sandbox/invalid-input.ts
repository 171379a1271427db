/**
 * What a command was given cannot be. The message is for the caller, names the field and repeats no value; the API answers
 * 400 with it.
 */
export class InvalidInputError extends Error {
  override name = "InvalidInputError";
}
