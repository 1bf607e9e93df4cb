import { readFileSync } from 'node:fs';
import { shipped } from '../../config/packageRoot.ts';
import { createIdentifyLanguage } from './language.ts';
import { decodeModels } from './model/modelFile.ts';
import { createReadClause } from './readClause.ts';
import type { Understand } from './types.ts';
import { createUnderstand } from './understand.ts';

/** The model that we commit and ship. `npm run train` writes it. */
export const modelPath = shipped('bot', 'understanding', 'model', 'understanding.model');

/** Reads the model (takes some milliseconds) and returns the pure function. Throws if the file is not such a model. */
export const loadUnderstanding = (file: string = modelPath): Understand => {
  const { intents, languages } = decodeModels(readFileSync(file));
  if (intents === undefined || languages === undefined) throw new Error(`${file} lacks a model`);
  return createUnderstand({
    readClause: createReadClause(intents),
    identifyLanguage: createIdentifyLanguage(languages),
  });
};
