import { readFileSync } from 'node:fs';
import { shipped } from '../../config/packageRoot.ts';
import { createIdentifyLanguage } from './language.ts';
import { decodeModels } from './model/modelFile.ts';
import { createReadClause } from './readClause.ts';
import type { Understand } from './types.ts';
import { createUnderstand } from './understand.ts';

/** The model that is committed and shipped; `npm run train` writes it. */
export const modelPath = shipped('bot', 'understanding', 'model', 'understanding.model');

/** Reads the model once (some milliseconds) and answers the pure function. Throws where the file is no such model. */
export const loadUnderstanding = (file: string = modelPath): Understand => {
  const { intents, languages } = decodeModels(readFileSync(file));
  if (intents === undefined || languages === undefined) throw new Error(`${file} lacks a model`);
  return createUnderstand({
    readClause: createReadClause(intents),
    identifyLanguage: createIdentifyLanguage(languages),
  });
};
