import type { Language } from '../../domain/language.ts';
import { clausesOf, type PolicyClause, type PolicyVersion } from './policy.ts';
import { stemsOf } from './stems.ts';

/** A clause as the search sees it: the stems of its words, and those of each known way of asking for it. */
interface IndexedClause {
  clause: PolicyClause;
  stems: ReadonlySet<string>;
  asked: ReadonlySet<string>[];
}

export interface PolicyIndex {
  clauses: IndexedClause[];
  /** How telling a stem is: high where few clauses hold it. */
  weightOf(stem: string): number;
  /** The stem itself, or the words of the policy that it is part of or made of ("Speicherort" -> "Speicher"). */
  known(stem: string): string | undefined;
}

/** A word that the policy never uses is often a turn of phrase rather than the matter. */
const UNKNOWN_WEIGHT = 0.6;
/** Shorter pieces of a word say nothing. */
const SHORTEST_PART = 5;

export const indexPolicy = (version: PolicyVersion, language: Language): PolicyIndex => {
  const clauses = clausesOf(version).map((clause): IndexedClause => {
    const asked = clause.asked[language].map((way) => stemsOf(way, language));
    const said = [clause.text[language], clause.title[language]].flatMap((text) => stemsOf(text, language));
    return { clause, stems: new Set([...said, ...asked.flat()]), asked: asked.map((way) => new Set(way)) };
  });
  const holders = new Map<string, number>();
  for (const { stems } of clauses) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const vocabulary = [...holders.keys()];
  // the longest fit says most: "Datenschutzbeauftragte" is no "Daten"
  const part = (stem: string): string | undefined =>
    stem.length < SHORTEST_PART
      ? undefined
      : vocabulary
          .filter(
            (word) =>
              word.length >= SHORTEST_PART &&
              (word.startsWith(stem) || stem.startsWith(word) || stem.endsWith(word) || word.endsWith(stem)),
          )
          .sort((a, b) => b.length - a.length)[0];
  return {
    clauses,
    weightOf: (stem) => {
      const held = holders.get(stem) ?? 0;
      const rarity = Math.log(1 + (clauses.length - held + 0.5) / (held + 0.5));
      return held === 0 ? UNKNOWN_WEIGHT * rarity : rarity;
    },
    known: (stem) => (holders.has(stem) ? stem : part(stem)),
  };
};
