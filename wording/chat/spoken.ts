/** One message: text with line breaks, `**bold**`, "- " lists and [label](https://...) links; rows below it where needed. */
export interface Words {
  text: string;
  summary?: { title: string; rows: Row[] };
}
export interface Row {
  label: string;
  value: string;
}
export type Spoken = string | Words;
