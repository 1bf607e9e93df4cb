import { plain } from '../phrases/plain.ts';

/** "The first", "die zweite", "la última": which of several that were named, counted from 0; -1 is the last. */
const ORDINALS: readonly [RegExp, number][] = [
  [/(?<!\p{L})(?:first|1st|erste[nrms]?|erschti?|premiere?|1ere?|prim[ao]|primer[ao]?)(?!\p{L})/u, 0],
  [
    /(?<!\p{L})(?:second|2nd|zweite[nrms]?|zwoiti?|deuxieme|seconde?|2eme|second[ao]|segund[ao])(?!\p{L})/u,
    1,
  ],
  [/(?<!\p{L})(?:last|latter|letzte[nrms]?|letschti?|derniere?|ultim[ao])(?!\p{L})/u, -1],
];
const SHORTEST_PART = 3;
const LONGEST = 120;

const partsOf = (text: string): string[] =>
  (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((part) => part.length >= SHORTEST_PART);

/** Which of these addresses is meant: by its place in the list, or by a part that no other has ("the quillmail one"). */
export const chosenAddress = (text: string, among: readonly string[]): string | undefined => {
  if (text.length > LONGEST) return undefined;
  const typed = plain(text);
  const places = ORDINALS.filter(([words]) => words.test(typed)).map(([, place]) => place);
  if (places.length > 1) return undefined;
  if (places[0] !== undefined) return among.at(places[0]);
  const said = partsOf(text);
  const named = among.filter((address) => {
    const elsewhere = among.filter((other) => other !== address).flatMap(partsOf);
    return partsOf(address).some((part) => said.includes(part) && !elsewhere.includes(part));
  });
  return named.length === 1 ? named[0] : undefined;
};
