import type { SubjectIdentifiers } from '../../domain/identifiers.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Wish } from '../../domain/wish.ts';
import { AppError } from '../../errors.ts';
import type { PrivacyRequest, SealedField } from '../../models/privacyRequest/privacyRequest.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { FileAtOnce } from '../useCases.ts';

/** The encrypted contents of a request, by field. */
export interface SealedContents {
  /** The address it was begun with. */
  address: string;
  /** One person once established; candidates before. */
  subjects: Subject[];
  wish: Wish;
  identifiers: SubjectIdentifiers;
  transcript: NonNullable<FileAtOnce['transcript']>;
  /** What a customer added while the request was still open: by asking for a person once more, or line by line while one has the chat. */
  added: {
    message?: string;
    address?: string;
    transcript: NonNullable<FileAtOnce['transcript']>;
    /** Of a line: the turn in which it was written, and when. */
    line?: { turn: string; at: Date };
  }[];
  /** Where somebody who lost their address says they can be reached, oldest first. Nothing proves it. */
  contacts: { at: Date; contact: string }[];
  /** Why it was refused, in the words of the agent. */
  refusal: string;
  /** Why it takes longer, in the words of the agent. */
  extensionReason: string;
  /** What agents wrote for themselves with a decision: what was done, why it is held, how they know. Oldest first. */
  decisionNotes: { decision: string; at: Date; words: string }[];
  /** What agents have asked the customer in the app, oldest first. The worker sends it. */
  replies: { key: string; agentName: string; text: string }[];
  /** Of an erasure: what was erased and what was kept, for the last email and the ticket. Texts by language tag. */
  report: {
    erased: { title: Record<string, string>; count: number }[];
    kept: {
      title: Record<string, string>;
      count: number;
      legalBasis: Record<string, string>;
      until: Date;
    }[];
  };
  /** How far the erasure has come in sources that need several looks, by step and in the source's terms. */
  progress: Record<string, string>;
}

/** At the end of a request its contents are deleted, and the key with them, so that copies cannot be read either. */
export const FORGOTTEN = {
  set: { sealed: {} },
  unset: ['dataKey', 'confirmation'],
} satisfies { set: Partial<PrivacyRequest>; unset: (keyof PrivacyRequest)[] };

const contextOf = (requestId: string, field: SealedField): string => `request/${requestId}/${field}`;

export const sealFor = <Field extends SealedField>(
  sealer: Sealer,
  request: Pick<PrivacyRequest, '_id' | 'dataKey'>,
  field: Field,
  value: SealedContents[Field],
): Buffer => sealer.seal(keyOf(request), contextOf(String(request._id), field), value);

/** Several at once, each as its own field. */
export const sealFields = (
  sealer: Sealer,
  request: Pick<PrivacyRequest, '_id' | 'dataKey'>,
  contents: Partial<SealedContents>,
): PrivacyRequest['sealed'] =>
  Object.fromEntries(
    Object.entries(contents).map(([field, value]) => [
      field,
      sealer.seal(keyOf(request), contextOf(String(request._id), field as SealedField), value),
    ]),
  );

export const openField = <Field extends SealedField>(
  sealer: Sealer,
  request: PrivacyRequest,
  field: Field,
): SealedContents[Field] | undefined => {
  const sealed = request.sealed[field];
  if (!sealed || !request.dataKey) return undefined;
  return sealer.open<SealedContents[Field]>(request.dataKey, contextOf(String(request._id), field), sealed);
};

/** The person whose request it is, once that is established. */
export const subjectOf = (sealer: Sealer, request: PrivacyRequest): Subject | undefined => {
  const subjects = openField(sealer, request, 'subjects') ?? [];
  return subjects.length === 1 ? subjects[0] : undefined;
};

const keyOf = (request: Pick<PrivacyRequest, 'dataKey'>): Buffer => {
  if (!request.dataKey)
    throw new AppError('sealed_unreadable', 'The key of this request has been destroyed.');
  return request.dataKey;
};
