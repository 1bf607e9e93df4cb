import type { RequestKind } from '../../domain/kinds.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Wish } from '../../domain/wish.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';

/**
 * What makes two open requests the same: kind, owner, and, where a kind has parts, which part: a correction of the phone
 * number is no duplicate of one of the name. Holds names of fields and services only, never what was typed.
 */
export const openKeyOf = (kind: RequestKind, owner: string, wish: Wish | undefined): string =>
  [kind, ...partsOf(kind, wish), owner].join(':');

/** The keys under which a person's request may be open: the first is for filing, the others come from former secrets. */
export const openKeysOf = (
  { keyring, tenant }: Pick<PrivacyContext, 'keyring' | 'tenant'>,
  kind: RequestKind,
  { subjectId }: Pick<Subject, 'subjectId'>,
  wish: Wish | undefined,
): string[] =>
  keyring.hashes('subject-hash', tenant, subjectId).map((subjectKey) => openKeyOf(kind, subjectKey, wish));

/** What a turn can make only once; `what` tells apart the several things that one turn may make. */
export const turnKeyOf = ({ conversationId, turnId }: ConversationFacts, what: string): string =>
  [conversationId, turnId, what].join(':');

const partsOf = (kind: RequestKind, wish: Wish | undefined): string[] => {
  switch (kind) {
    case 'rectification':
      return wish?.change?.field === undefined ? [] : [wish.change.field];
    case 'restriction':
    case 'withdrawal':
      return [...(wish?.services ?? [])].sort();
    case 'objection':
      return [...(wish?.services ?? (wish?.marketingOnly === true ? ['marketing'] : []))].sort();
    case 'human':
      return wish?.forAnother === undefined ? [] : [wish.forAnother];
    case 'access':
    case 'portability':
    case 'erasure':
    case 'do_not_sell':
    case 'complaint':
      return [];
  }
};
