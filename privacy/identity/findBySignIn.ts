import type { Subject } from '../../domain/subject.ts';
import { AppError } from '../../errors.ts';
import type { DataSource } from '../../integrations/sources/source.ts';

/**
 * Whom the `sub` of a sign-in names, each once, asked of every source whose data map says which field that is.
 * @throws AppError `config_invalid` at once, where sign-in is configured and no source can say
 */
export const createFindBySignIn = (
  sources: readonly DataSource[],
  configured: boolean,
): ((sub: string) => Promise<Subject[]>) => {
  const able = sources.filter((source) => source.findBySignIn !== undefined);
  if (configured && able.length === 0) {
    throw new AppError('config_invalid', 'Sign-in is configured, but no source says whom it names.', {
      remedy:
        'To resolve, set "signIn" below an "identity" of the data map, or remove the HOST_JWT_ variables.',
    });
  }
  return async (sub) => {
    const found = await Promise.all(able.map(async (source) => (await source.findBySignIn?.(sub)) ?? []));
    return [...new Map(found.flat().map((subject) => [subject.subjectId, subject])).values()];
  };
};
