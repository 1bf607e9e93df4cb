import type { Subject } from '../../domain/subject.ts';
import { after, DAY } from '../../observe/clock.ts';

const ADDRESS_SETTLES_MS = 30 * DAY;

/** Who stands behind a proved address, and whether a machine may decide that. */
export type Judgement =
  | { who: 'nobody' }
  | { who: 'one'; subject: Subject }
  /** The address is new on file: it may have been put there by somebody else. */
  | { who: 'held'; subject: Subject }
  /** Two people share the address, or one has two accounts: never by guess. */
  | { who: 'several'; subjects: Subject[] }
  /** Only on clients' contact lists: the clients are the controllers. */
  | { who: 'contact_only'; subject: Subject };

export const judgeSubjects = (subjects: readonly Subject[], now: Date): Judgement => {
  const own = subjects.filter((subject) => subject.role === 'controller');
  const [first, ...others] = own;
  if (first && others.length > 0) return { who: 'several', subjects: own };
  if (first) {
    const changed = first.addressChangedAt;
    const fresh = changed !== undefined && changed > after(now, -ADDRESS_SETTLES_MS);
    return fresh ? { who: 'held', subject: first } : { who: 'one', subject: first };
  }
  const contact = subjects[0];
  if (!contact) return { who: 'nobody' };
  const controllers = subjects.flatMap((subject) => subject.controllers ?? []);
  return { who: 'contact_only', subject: { ...contact, controllers } };
};
