import { AppError } from '../errors.ts';

/**
 * Checks a text before it is used in a filter. An empty key could match anybody, and an object would be read as an operator
 * (`{$ne: null}` matches everybody). @throws AppError `subject_key_empty`
 */
export const filterText = (key: string): string => {
  if (typeof key !== 'string' || key === '')
    throw new AppError('subject_key_empty', 'An empty key may find anybody.');
  return key;
};
