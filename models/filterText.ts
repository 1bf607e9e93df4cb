import { AppError } from '../errors.ts';

/**
 * A text on its way into a filter. An empty key may find anybody, and an object in its place would be read as an operator
 * (`{$ne: null}` finds everybody). @throws AppError `subject_key_empty`
 */
export const filterText = (key: string): string => {
  if (typeof key !== 'string' || key === '')
    throw new AppError('subject_key_empty', 'An empty key may find anybody.');
  return key;
};
