import { Ajv, type ErrorObject } from 'ajv';
import { dataMapSchema } from './dataMapSchema.ts';
import type { Problem } from './placedYaml.ts';

const validate = new Ajv({
  // Checked by a test: the checking at every start takes longer than the reading of the file.
  meta: false,
  validateSchema: false,
  allErrors: true,
  discriminator: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(dataMapSchema);

/** What is wrong with the shape of a data map; none means it is a `DataMapFile`. */
export const shapeProblems = (value: unknown): Problem[] => {
  if (validate(value)) return [];
  // an anyOf reports its failing halves as well as itself: the halves say it better
  return (validate.errors ?? [])
    .filter((error) => !['oneOf', 'anyOf', 'if', 'propertyNames'].includes(error.keyword))
    .map(asProblem);
};

const asProblem = (error: ErrorObject): Problem => {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const params = error.params as Record<string, unknown>;
  if (error.keyword === 'required')
    return {
      path,
      problem: `"${String(params.missingProperty)}" is missing.`,
      remedy: `To resolve, add "${String(params.missingProperty)}".`,
    };
  if (error.keyword === 'additionalProperties')
    return {
      path: [...path, String(params.additionalProperty)],
      problem: `"${String(params.additionalProperty)}" is not known here.`,
      remedy: 'To resolve, remove it or correct its spelling.',
    };
  if (path.at(-1) === 'uri')
    return {
      path,
      problem: 'a connection string does not belong into this file.',
      remedy:
        'To resolve, write "store" for the product\'s own connection, or a dollar sign and the name of an environment variable in braces.',
    };
  const allowed = params.allowedValues ?? params.allowedValue;
  const wanted = allowed === undefined ? '' : `, one of ${JSON.stringify([allowed].flat())}`;
  return {
    path,
    problem: `${error.message ?? 'is not valid'}${wanted}.`,
    remedy: 'To resolve, correct the value.',
  };
};
