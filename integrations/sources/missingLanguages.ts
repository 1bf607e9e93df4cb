import type { DataMapFile } from './dataMapFile.ts';
import type { Problem } from './placedYaml.ts';

/** Sentences of the data map that a customer may read and that one of its languages lacks. */
export const missingLanguages = (file: DataMapFile): Problem[] => {
  const lacking = (texts: Record<string, string>, path: (string | number)[]): Problem[] =>
    file.languages
      .filter((language) => !texts[language])
      .map((language) => ({
        path,
        problem: `there is no sentence in "${language}".`,
        remedy: `To resolve, add "${language}", or take it out of "languages".`,
      }));
  const ofCategories = Object.entries(file.categories).flatMap(([name, category]) =>
    (['title', 'purpose', 'retention', 'recipients', 'origin'] as const).flatMap((field) =>
      lacking(category[field], ['categories', name, field]),
    ),
  );
  const ofBases = file.sources.flatMap((source, s) =>
    source.type !== 'mongodb'
      ? []
      : source.collections.flatMap(({ erasure }, c) =>
          erasure.rule === 'keep'
            ? lacking(erasure.legalBasis, ['sources', s, 'collections', c, 'erasure', 'legalBasis'])
            : [],
        ),
  );
  const ofQuestions = file.sources.flatMap((source, s) =>
    source.type !== 'mongodb'
      ? []
      : source.collections.flatMap(({ verification = {} }, c) =>
          Object.entries(verification).flatMap(([name, { ask }]) =>
            lacking(ask, ['sources', s, 'collections', c, 'verification', name, 'ask']),
          ),
        ),
  );
  return [...ofCategories, ...ofBases, ...ofQuestions];
};
