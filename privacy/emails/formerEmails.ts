import type { OutboxRow } from '../../models/outbox/outbox.ts';
import type { EmailContent } from './pendingEmail.ts';

type Details = Record<string, unknown>;

/** How the details of version 0.1 are called today, by template; those that are not listed kept their names. */
const SINCE_RENAMED: Record<string, (former: Details, row: OutboxRow) => Details> = {
  verificationCode: ({ kind, pageUrl }, { expiresAt }) => ({
    asked: kind === 'download' ? 'access' : kind,
    codePageUrl: pageUrl,
    validUntil: expiresAt,
  }),
  neutralNotice: (_none, { createdAt }) => ({ askedAt: createdAt }),
  requestStarted: ({ at, former }) => ({ startedAt: at, toFormerAddress: former }),
  filed: ({ windowEndsAt, waived }) => {
    if (waived === true) return { window: 'waived' };
    return windowEndsAt === undefined ? {} : { window: { endsAt: windowEndsAt } };
  },
  exportReady: ({ url, expiresAt }) => ({ downloadUrl: url, validUntil: expiresAt }),
  withdrawalDone: () => ({ service: 'newsletter' }),
  cancelled: ({ kind }) => ({ accountBack: kind === 'erasure' }),
  beforeErasure: ({ after, former }) => ({ erasedAfter: after, toFormerAddress: former }),
  mandateAsked: ({ at, until }) => ({ askedAt: at, validUntil: until }),
  controllerNotice: ({ address }) => ({ personAddress: address }),
  agentReply: ({ person }) => ({ agentName: person }),
  handledByHand: () => ({ byHand: true }),
};

/**
 * The content of a row as it would be posted today, so that what version 0.1 left in the outbox is still sent. Content
 * that was posted today stays as it is. An email waits seven days at most: this file can go with the next version.
 */
export const asPostedToday = (content: EmailContent, row: OutboxRow): EmailContent => {
  const template: string = content.template;
  return {
    ...SINCE_RENAMED[template]?.({ ...content }, row),
    ...content,
    ...(template === 'handledByHand' && { template: 'done' }),
    // A warning that may go to a former address names no request any more.
    ...(template === 'requestStarted' && { reference: undefined }),
  } as EmailContent;
};
