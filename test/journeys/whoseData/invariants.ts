import { isFinished } from '../../../domain/states.ts';
import type { OutgoingEmail } from '../../../integrations/email/mailer.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { exportIdOf } from '../../../privacy/exports/places.ts';
import type { Given } from './acts.ts';
import { belongsTo, type Claim, holdersOf, isOthersToo, type WhoIsOnFile } from './claims.ts';
import { humansOf, type Ledger, readersOf, type WalkChat } from './ledger.ts';
import type { Stage } from './openStage.ts';
import type { Sight } from './sight.ts';

/** One step of a walk, before and after, and what it gave to whom. */
export interface Step {
  stage: Stage;
  ledger: Ledger;
  before: Sight;
  after: Sight;
  given: readonly Given[];
  emails: readonly OutgoingEmail[];
  /** The company itself has changed its rows. */
  byCompany: boolean;
}

const REFERENCE = /RD-[2-9A-Z]{4}-[2-9A-Z]{4}/g;

/** The subject that a request is bound to, by the hash that the product keeps. */
const subjectOf = ({ ledger }: Step, { subjectKey }: PrivacyRequest): string | undefined =>
  subjectKey === undefined ? undefined : ledger.subjects.get(subjectKey);

const byReference = ({ after }: Step, reference: string): PrivacyRequest | undefined =>
  [...after.requests.values()].find((one) => one.reference === reference);

/** Everybody who may know of a request: who began it, whose it is, who reads the address that it was begun with or leads to. */
const concernedBy = (step: Step, request: PrivacyRequest): string[] => {
  const asker = step.ledger.askers.get(String(request._id));
  const subject = subjectOf(step, request);
  return [
    ...(asker ? [asker.human] : []),
    ...(asker?.address === undefined ? [] : readersOf(asker.address)),
    ...(subject === undefined ? readersByASubscription(step, request) : peopleOf(step, subject)),
  ];
};

/**
 * Whom a subject is for the product: whoever the account is of, and whoever reads an address that was this account's alone. Of
 * two people at one mailbox the one who stays on file alone can no longer be told from the other.
 */
const peopleOf = ({ ledger }: Step, subjectId: string): readonly string[] => {
  const moments = new Set(ledger.onFile);
  const people = new Set<string>();
  for (const onFile of moments) {
    for (const human of humansOf(subjectId, onFile)) people.add(human);
    const { accounts } = onFile;
    for (const { address } of accounts.filter(({ id }) => `accounts:${id}` === subjectId))
      if (holdersOf(onFile, address).length === 1) for (const human of readersOf(address)) people.add(human);
  }
  return [...people];
};

/** Whose a marked text is, as people. */
const ownersOf = (step: Step, claim: Claim): readonly string[] => {
  if ('account' in claim) return peopleOf(step, `accounts:${claim.account}`);
  if ('address' in claim) return readersOf(claim.address);
  if ('human' in claim) return [claim.human];
  const request = byReference(step, claim.answerTo);
  if (!request) return [];
  const subject = subjectOf(step, request);
  // Once it is known whose request it is, the answer is for nobody else.
  return subject === undefined ? concernedBy(step, request) : peopleOf(step, subject);
};

/** No email holds anything of somebody who does not read that mailbox, nor tells of a request that is not its reader's. */
const emailsReachTheirs = (step: Step): string[] =>
  step.emails.flatMap(({ to, subject, text, html }) => {
    const all = [subject, text, html].join('\n');
    const readers = readersOf(to);
    const reads = (humans: readonly string[]) => humans.some((human) => readers.includes(human));
    const leaks = step.stage.marks.in(all).filter(({ claim }) => !reads(ownersOf(step, claim)));
    const strange = [...new Set(all.match(REFERENCE))].filter((reference) => {
      const request = byReference(step, reference);
      const formerly =
        request && reads([...formerReadersOf(step, request), ...readersByASubscription(step, request)]);
      return request && !formerly && !reads(concernedBy(step, request));
    });
    return [
      ...leaks.map(({ claim }) => `an email to ${to} holds what is of ${JSON.stringify(claim)}`),
      ...strange.map((reference) => `an email to ${to} tells of ${reference}: ${subject}`),
    ];
  });

/** Who stands in the records of an account under an address is written to at the account's own. */
const readersByASubscription = ({ before, ledger }: Step, request: PrivacyRequest): string[] => {
  const asked = ledger.askers.get(String(request._id))?.address;
  const linked = [...before.rows]
    .filter(([name, row]) => name.startsWith('subscribers ') && row.includes(`"emailLower":"${asked}"`))
    .flatMap(([, row]) => /"accountId":"(A\d+)"/.exec(row)?.[1] ?? []);
  const moments = ledger.onFile.flatMap(({ accounts }) => accounts);
  return moments.filter(({ id }) => linked.includes(id)).flatMap(({ address }) => [...readersOf(address)]);
};

/** Addresses that the account had before are warned of what is asked for it; who has a list is told of a request from it. */
const formerReadersOf = (step: Step, request: PrivacyRequest): string[] => {
  const subject = request.subjectRole === 'processor' ? 'accounts:A100' : subjectOf(step, request);
  const addresses = step.ledger.onFile.flatMap(({ accounts }) =>
    accounts.filter(({ id }) => `accounts:${id}` === subject).map(({ address }) => address),
  );
  const previous = subject === 'accounts:A520' ? ['nadia.old@m.example'] : [];
  return [...addresses, ...previous].flatMap((address) => [...readersOf(address)]);
};

/** No answer of the product in a chat holds anything of somebody else, nor tells of another's request. */
const answersAreTheirs = (step: Step): string[] =>
  step.given.flatMap((given) => {
    if (given.to !== 'chat') return [];
    const human = given.chat.humans.at(-1) ?? '';
    const leaks = step.stage.marks
      .in(given.text)
      .filter(({ claim }) => !ownersOf(step, claim).includes(human));
    const strange = [...new Set(given.text.match(REFERENCE))].filter((reference) => {
      const request = byReference(step, reference);
      const here = step.ledger.askers.get(String(request?._id))?.chat === given.chat.id;
      return request && !here && !concernedBy(step, request).includes(human);
    });
    return [
      ...leaks.map(({ claim }) => `${human} is answered with what is of ${JSON.stringify(claim)}`),
      ...strange.map((reference) => `${human} is told of ${reference}`),
    ];
  });

/** Whether the record was this subject's alone at some time since, or at a certain step. */
const wasTheirs = (claim: Claim, subjectId: string, moments: readonly WhoIsOnFile[]): boolean =>
  moments.some((onFile) => belongsTo(claim, subjectId, onFile));

/** A copy holds records of the account it was asked for, lines of the person whose that is, and no other requests. */
const copiesAreTheirs = (step: Step): string[] =>
  step.given.flatMap((given) => {
    if (given.to !== 'download') return [];
    const { ledger, stage, after } = step;
    const request = after.requests.get(given.requestId);
    const subjectId = request && subjectOf(step, request);
    if (!request || subjectId === undefined) return [`a copy was made for nobody: ${given.requestId}`];
    const at = stage.built.get(exportIdOf(given.requestId)) ?? 0;
    const moments = ledger.onFile.slice(Math.max(0, at - 1), at);
    const leaks = stage.marks
      .in(given.text)
      .filter(({ claim }) =>
        'human' in claim
          ? !peopleOf(step, subjectId).includes(claim.human)
          : 'answerTo' in claim
            ? !ownersOf(step, claim).some((one) => peopleOf(step, subjectId).includes(one))
            : !wasTheirs(claim, subjectId, moments),
      );
    const strange = [...new Set(given.text.match(REFERENCE))].filter((reference) => {
      const other = byReference(step, reference);
      return other && subjectOf(step, other) !== subjectId && subjectOf(step, other) !== undefined;
    });
    return [
      ...leaks.map(({ claim }) => `the copy for ${subjectId} holds what is of ${JSON.stringify(claim)}`),
      ...strange.map((reference) => `the copy for ${subjectId} tells of ${reference}`),
    ];
  });

const ERASING = ['in_progress', 'partly_done', 'done', 'needs_attention', 'filed', 'scheduled'];

/** Requests that may have touched something in this step, with whom they are bound to. */
const actingIn = (step: Step): { request: PrivacyRequest; subjectId: string; since: number }[] =>
  [...step.after.requests.values()].flatMap((request) => {
    const subjectId = subjectOf(step, request);
    if (subjectId === undefined || request.filedAt === undefined) return [];
    const since = step.ledger.askers.get(String(request._id))?.step ?? 0;
    return [{ request, subjectId, since }];
  });

const FLAGS = ['stopped', 'status', 'unsubscribedAt', 'marketingConsent', 'marketingConsentChangedAt'];

/** A record without what a restriction or an opt-out changes in it. */
const withoutFlags = (record: string): string =>
  JSON.stringify(JSON.parse(record), (key, value: unknown) => {
    if (FLAGS.includes(key)) return undefined;
    return key === 'tags' && Array.isArray(value)
      ? value.filter((tag) => !String(tag).startsWith('restricted_'))
      : value;
  });

/** Rows and records change or go by the wish of whose they are, and by nobody else's. */
const nothingOfOthersChanges = (step: Step): string[] => {
  const { before, after, stage, ledger, byCompany } = step;
  if (byCompany) return [];
  const wrong: string[] = [];
  for (const [name, record] of before.records) {
    const now = after.records.get(name);
    if (now === record) continue;
    const claims = stage.marks.in(record).map(({ claim }) => claim);
    const flagsOnly = now !== undefined && withoutFlags(now) === withoutFlags(record);
    const optedOut = [...ledger.optedOut].some((address) => record.includes(`"${address}"`));
    if (flagsOnly && optedOut) continue;
    const acting = actingIn(step).filter(
      ({ request }) => flagsOnly || (request.kind === 'erasure' && ERASING.includes(request.state)),
    );
    const allowed = claims.every((claim) =>
      acting.some(
        ({ subjectId, since }) =>
          belongsTo(claim, subjectId, before.onFile) ||
          (wasTheirs(claim, subjectId, ledger.onFile.slice(Math.max(0, since - 1))) &&
            !isOthersToo(claim, subjectId, before.onFile)),
      ),
    );
    if (!allowed)
      wrong.push(
        `${name} (${JSON.stringify(claims)}) is ${now === undefined ? 'gone' : `changed to ${now}`}`,
      );
  }
  return wrong;
};

/** The requests that keep something stopped in a row. */
const keepersIn = (row: string): string[] => {
  const { stopped = {} } = JSON.parse(row) as { stopped?: Record<string, { requests?: string[] }> };
  return Object.values(stopped).flatMap(({ requests = [] }) => requests);
};

/** What a request has stopped stays stopped until that very request is cancelled or refused, and no longer. */
const stopsAreKept = (step: Step): string[] =>
  [...step.after.rows].flatMap(([name, row]) => {
    const before = step.before.rows.get(name);
    const now = keepersIn(row);
    const isOver = (reference: string) =>
      ['cancelled', 'refused'].includes(byReference(step, reference)?.state ?? '');
    const lost = before === undefined ? [] : keepersIn(before).filter((one) => !now.includes(one));
    return [
      ...lost.filter((one) => !isOver(one)).map((one) => `${name} is no longer stopped by ${one}`),
      ...now
        .filter((one) => isOver(one) && byReference(step, one)?.work.at === null)
        .map((one) => `${name} is still stopped by ${one}, which is over`),
    ];
  });

/** A request of one person is not ended by another's. */
const nobodyEndsAnothers = (step: Step): string[] =>
  [...step.after.requests.values()].flatMap((request) => {
    const before = step.before.requests.get(String(request._id));
    const { erasedBy } = request as { erasedBy?: string };
    if (before?.state === request.state || erasedBy === undefined) return [];
    const erasure = byReference(step, erasedBy);
    const erased = erasure && subjectOf(step, erasure);
    const own = subjectOf(step, request);
    if (own !== undefined) return own === erased ? [] : [`${request.reference} ended with ${erasedBy}`];
    const address = step.ledger.askers.get(String(request._id))?.address;
    const theirs = address !== undefined && wasTheirs({ address }, erased ?? '', step.ledger.onFile);
    return theirs ? [] : [`${request.reference}, begun with ${address}, ended with ${erasedBy}`];
  });

/** Whether somebody else has named an address in this chat that is not this person's, after the person was proved there. */
const hasAStranger = (
  step: Step,
  chat: WalkChat,
  request: PrivacyRequest | undefined,
  claim: Claim,
): boolean => {
  const subject = request && subjectOf(step, request);
  const owners = ownersOf(step, claim);
  if (subject === undefined) return !chat.humans.every((human) => owners.includes(human));
  const proved = step.ledger.provedLines.findLastIndex(
    (line) => line.chat === chat.id && line.subjectId === subject,
  );
  return (
    proved === -1 ||
    chat.named.some(
      ({ human, address, after }) =>
        after > proved &&
        !owners.includes(human) &&
        !step.ledger.onFile.some((onFile) => holdersOf(onFile, address).includes(subject)),
    )
  );
};

/**
 * Lines of somebody who was never proved in a chat and has nothing open there: they may be anybody's, and go with the chat of
 * whoever was proved in it.
 */
const isNobodysBusiness = ({ ledger, before }: Step, chat: WalkChat, human: string): boolean => {
  const ids = [...ledger.askers].filter(([, one]) => one.chat === chat.id && one.human === human);
  const hasOpen = ids.some(([id]) => !isFinished(before.requests.get(id)?.state ?? 'done'));
  const wasProved = ledger.provedLines.some((line) => line.chat === chat.id && line.human === human);
  return !hasOpen && !wasProved;
};

/** An agent's words stand only in chats where nobody else has sat; lines go only with an erasure of whoever typed them. */
const chatsAreTheirs = (step: Step): string[] => {
  const { before, after, stage, ledger } = step;
  return ledger.chats.flatMap((chat) => {
    const marksIn = (sight: Sight) => stage.marks.in(sight.chats.get(chat.id) ?? '');
    const [then, now] = [marksIn(before), marksIn(after)];
    const known = new Set(then.map(({ mark }) => mark));
    const strange = now.filter(({ mark, claim }) => {
      if (known.has(mark) || !('answerTo' in claim)) return false;
      const request = byReference(step, claim.answerTo);
      const nothingButTheChat =
        request?.addressKey === undefined &&
        request?.subjectKey === undefined &&
        request?.conversationId === chat.id;
      if (ledger.silenced.has(chat.id)) return true;
      return !nothingButTheChat && hasAStranger(step, chat, request, claim);
    });
    const left = new Set(now.map(({ mark }) => mark));
    const lost = then.filter(({ mark, claim }) => {
      if (left.has(mark) || !('human' in claim) || isNobodysBusiness(step, chat, claim.human)) return false;
      return !actingIn(step).some(
        ({ request, subjectId }) =>
          request.kind === 'erasure' &&
          ERASING.includes(request.state) &&
          peopleOf(step, subjectId).includes(claim.human),
      );
    });
    return [
      ...strange.map(({ claim }) => `${chat.humans.join(', ')} read ${JSON.stringify(claim)} in their chat`),
      ...lost.map(({ claim }) => `a line is gone: ${JSON.stringify(claim)}`),
    ];
  });
};

const KEPT = /^invoices /;

/** What is left of a person whose erasure has just ended. */
const erasuresAreWhole = async (step: Step): Promise<string[]> => {
  const { before, after, stage, ledger } = step;
  const wrong: string[] = [];
  for (const [id, request] of after.requests) {
    const ended = request.state === 'done' && before.requests.get(id)?.state !== 'done';
    const subjectId = subjectOf(step, request);
    if (request.kind !== 'erasure' || !ended || subjectId === undefined) continue;
    if (request.decision?.outcome === 'handled') continue;
    ledger.erased.set(subjectId, stage.stage.step);
    // An address that came to them on the way is not looked for.
    const since = ledger.askers.get(id)?.step ?? 1;
    const moments = ledger.onFile.slice(since - 1, stage.stage.step);
    const isTheirs = (claim: Claim) =>
      moments.every(
        (onFile) => belongsTo(claim, subjectId, onFile) && !isOthersToo(claim, subjectId, onFile),
      );
    const note = (what: string) => wrong.push(`after the erasure of ${subjectId}: ${what}`);
    for (const [name, record] of after.records) {
      const theirs = stage.marks.in(record).some(({ claim }) => isTheirs(claim));
      if (theirs && (!KEPT.test(name) || record.includes('"email"'))) note(`${name} is left`);
    }
    for (const line of ledger.provedLines)
      if (line.subjectId === subjectId && after.chats.get(line.chat)?.includes(line.mark))
        note(`a line of ${line.chat} is left that was typed while they were proved`);
    for (const [otherId, other] of after.requests) {
      const address = ledger.askers.get(otherId)?.address;
      const bound = subjectOf(step, other);
      const theirs =
        bound === undefined ? address !== undefined && isTheirs({ address }) : bound === subjectId;
      if (!theirs) continue;
      if (other.dataKey) note(`${other.reference ?? otherId} can still be read`);
      if (other.reference !== undefined) ledger.toBlacken.set(otherId, subjectId);
      const copy = await stage.models.exports.find(exportIdOf(otherId));
      if (copy?.state === 'ready') note(`the copy of ${other.reference} can still be fetched`);
    }
  }
  return wrong;
};

/** Tickets follow the requests: those of an erased person name nobody once they have been looked after. */
const ticketsAreBlackened = ({ stage, ledger, after }: Step): string[] =>
  [...ledger.toBlacken].flatMap(([id, subjectId]) => {
    const request = after.requests.get(id);
    const { at, cleared } = request?.desk ?? {};
    const over = request?.erasedBy === undefined || cleared?.what === 'ended';
    if (!request || !over || (at && at <= stage.clock.now())) return [];
    ledger.toBlacken.delete(id);
    return stage.marks
      .in(stage.desk.textOf(request.reference))
      .map(
        ({ claim }) =>
          `after the erasure of ${subjectId}: the ticket of ${request.reference} holds ${JSON.stringify(claim)}`,
      );
  });

/** Whatever happened on the way, no ticket is forgotten. */
export const ticketsLeft = ({ toBlacken }: Ledger): string[] =>
  [...toBlacken.keys()].map((id) => `the ticket of ${id} was not blackened at all`);

/** Nobody hears of a request of theirs after their erasure. */
const nothingIsSaidAfterwards = (step: Step): string[] =>
  step.emails.flatMap(({ to, text }) =>
    [...new Set(text.match(REFERENCE))].flatMap((reference) => {
      const request = byReference(step, reference);
      const subject = request && subjectOf(step, request);
      const since = subject === undefined ? undefined : step.ledger.erased.get(subject);
      return since !== undefined && since < step.stage.stage.step
        ? [`${to} hears of ${reference} after the erasure of ${subject}`]
        : [];
    }),
  );

/** What may never happen, whatever people do. Answers what has happened of it in this step. */
export const checkStep = async (step: Step): Promise<string[]> => [
  ...emailsReachTheirs(step),
  ...answersAreTheirs(step),
  ...copiesAreTheirs(step),
  ...chatsAreTheirs(step),
  ...nothingOfOthersChanges(step),
  ...stopsAreKept(step),
  ...nobodyEndsAnothers(step),
  ...(await erasuresAreWhole(step)),
  ...ticketsAreBlackened(step),
  ...nothingIsSaidAfterwards(step),
];
