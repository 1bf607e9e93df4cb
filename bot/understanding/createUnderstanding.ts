import { readFileSync } from 'node:fs';
import { shipped } from '../../config/packageRoot.ts';
import { AppError } from '../../errors.ts';
import { createIdentifyLanguage } from './language.ts';
import { decodeModels } from './model/modelFile.ts';
import { createJudge } from './model/together.ts';
import { createReadClause } from './readClause.ts';
import { INTENTS, UNDERSTOOD_LANGUAGES, type Understand } from './types.ts';
import { createUnderstand } from './understand.ts';

/** The model that we commit and ship. `npm run train` writes it. */
export const modelPath = shipped('bot', 'understanding', 'model', 'understanding.model');

/**
 * Reads the model (takes some milliseconds) and returns the pure function. Throws if the file is not such a model.
 * @throws AppError `model_outdated` if it was trained for other intents or languages: each would be taken for another
 */
export const loadUnderstanding = (file: string = modelPath): Understand => {
  const { linear, networks } = decodeModels(readFileSync(file));
  const judge = createJudge(
    trainedFor('intents', INTENTS, linear['intents']),
    trainedFor('intents', INTENTS, networks['intents']),
  );
  return createUnderstand({
    readClause: createReadClause(judge),
    identifyLanguage: createIdentifyLanguage(
      trainedFor('languages', UNDERSTOOD_LANGUAGES, linear['languages']),
    ),
  });
};

const trainedFor = <Model extends { labels: readonly string[] }>(
  what: string,
  expected: readonly string[],
  model: Model | undefined,
): Model => {
  if (model?.labels.join() === expected.join()) return model;
  throw new AppError(
    'model_outdated',
    `The understanding model was trained for the ${what} ${model?.labels.join(', ')}, not for ${expected.join(', ')}.`,
    { remedy: 'To resolve, run npm run train.' },
  );
};
