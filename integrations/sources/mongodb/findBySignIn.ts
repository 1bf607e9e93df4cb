import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import type { Subject } from '../../../domain/subject.ts';
import { usableKey } from '../subjectKeys.ts';
import { addressFilter } from './addressFilter.ts';
import { type MongoContext, rowsOf } from './context.ts';
import { subjectOf } from './findSubjects.ts';
import { storedValues } from './storedValues.ts';

/** Everybody whom the `sub` of a sign-in names, by the field that the data map says it is; each once. */
export const findBySignIn = async (context: MongoContext, sub: string): Promise<Subject[]> => {
  const named = usableKey(sub, 'sub of a sign-in');
  const found = new Map<string, Subject>();
  for (const declaration of context.collections) {
    const { collection, identity } = declaration;
    if (identity?.signIn === undefined) continue;
    const [value] = storedValues([named], identity.signIn === identity.key ? identity.keyType : 'string');
    if (value === undefined) continue;
    const byAddress = identity.signIn === identity.address;
    const rows = await rowsOf(context, collection)
      .find(
        byAddress
          ? addressFilter(declaration, identity.address, [normaliseAddress(named)])
          : { [identity.signIn]: { $eq: value } },
      )
      .limit(2)
      .toArray();
    for (const row of rows) {
      const subject = await subjectOf(context, identity, row);
      if (subject) found.set(subject.subjectId, subject);
    }
  }
  return [...found.values()];
};
