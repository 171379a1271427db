/** Why nothing of a file can be taken: keys of the messages' "importFile". */
const fileFaults = [
  "missing",
  "sessionOver",
  "tooLarge",
  "unreadable",
  "encoding",
  "quotes",
  "empty",
  "noHeader",
  "columnTwice",
  "noRows",
  "tooManyRows",
  "tooManyCells",
  "tooManyFiles",
] as const;
export type FileFault = (typeof fileFaults)[number];

export function isFileFault(text: string): text is FileFault {
  return fileFaults.some((fault) => fault === text);
}
