export interface Exception {
  /** Beginnings of faults, as `npm run tree` prints them. */
  faults: readonly string[];
  because: string;
}

/** What may stay as it is. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    faults: ['bot/understanding/text/concepts.ts is longer', 'local/demo/vocabulary.ts is longer'],
    because: 'lists of words',
  },
  {
    faults: ['local/demo/rows.ts ', 'local/demo/seedDemo.ts MarkerRow.'],
    because: 'rows of the invented company: written as a whole, read by the data map',
  },
  {
    faults: ['local/inbox/storedMail.ts '],
    because: "answered as JSON, in the shape of Mailpit's interface",
  },
  {
    faults: ['local/desk/webhooks/rows.ts ', 'local/desk/store/workRows.ts '],
    because: "rows of the desk: answered as JSON, in the shape of Zendesk's interface",
  },
  {
    faults: ['local/inbox/faults.ts InboxFaults.', 'local/desk/startDesk.ts Desk.'],
    because: 'tests make the stand-ins fail by them, and sign in',
  },
  {
    faults: [
      'jobs/worker.ts Worker.listen ',
      'jobs/worker.ts Worker.keepOptOuts ',
      'models/conversation/feed.ts ConversationFeed.poll ',
      'models/securityAudit/rows.ts SecurityRows.read ',
    ],
    because: 'tests do by them what timers do otherwise, and read what has been written',
  },
  {
    faults: [
      'models/evidence/evidence.ts EvidenceRow.voided ',
      'models/exports/exports.ts ExportRecord.linkHash ',
      'models/outbox/outbox.ts OutboxRow.toKey ',
      'models/privacyRequest/ticketRecord.ts DeskWork.heldUntil ',
      'models/verification/verification.ts Verification.linkHash ',
      'models/securityAudit/rows.ts SecurityRow.many ',
      'models/conversation/schema.ts ConversationDocument.holder ',
      'models/conversation/schema.ts ConversationDocument.heard ',
    ],
    because: 'fields of a row that queries and updates name',
  },
  {
    faults: [
      'models/exports/exports.ts ExportRecord.usedUpAt ',
      'models/outbox/outbox.ts OutboxRow.settledAt ',
      'integrations/sources/source.ts AbsenceProof.checkedAt ',
    ],
    because: 'kept as evidence of when it happened',
  },
  { faults: ['bot/dialogue/needs.ts '], because: 'tells the member of a union by which keys it has' },
  {
    faults: ['integrations/zendesk/transport.ts Transport.', 'integrations/email/smtpUrl.ts SmtpServer.'],
    because: 'read by node-zendesk and by nodemailer',
  },
  {
    faults: [
      'integrations/sources/source.ts DataSource.rectify ',
      'wording/emails/types.ts EmailDetails.dataChanged ',
    ],
    because: 'for the right to rectification, which an agent carries out by hand as yet',
  },
  {
    faults: ['wording/emails/types.ts EmailDetails.partlyDone '],
    because: 'for requests that some sources cannot fulfil; the state is there, nothing leads to it yet',
  },
];
