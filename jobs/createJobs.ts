import type { Mailer } from '../integrations/email/mailer.ts';
import type { renderEmail as RenderEmail } from '../integrations/email/renderEmail.ts';
import type { Models } from '../models/openModels.ts';
import type { SendersOutbox } from '../privacy/emails/createOutbox.ts';
import { createAddressKeys } from '../privacy/identity/addressKeys.ts';
import { createCurrentRecord } from '../privacy/identity/currentRecord.ts';
import { createFactsTries } from '../privacy/identity/factsTries.ts';
import type { ReportIdentity } from '../privacy/identity/identityEvents.ts';
import { createBeginFromTicket } from '../privacy/requests/beginFromTicket.ts';
import { createDecide } from '../privacy/requests/decide.ts';
import type { JobContext } from './context.ts';
import { createComposeEmail } from './emails/composeEmail.ts';
import { createEmailSender } from './emails/emailSender.ts';

/** What is made in `createJobs` or comes from the collections; the rest of the context is handed in. */
type Made =
  | 'requests'
  | 'exports'
  | 'budgets'
  | 'suppressions'
  | 'outboxRows'
  | 'auditTrail'
  | 'chats'
  | 'ticketHints'
  | 'beginFromTicket'
  | 'decide'
  | 'emailSender'
  | 'addressKeys';

export interface JobParts extends Omit<JobContext, Made> {
  models: Models;
  outbox: SendersOutbox;
  mailer: Mailer;
  renderEmail: typeof RenderEmail;
  report: ReportIdentity;
  policyVersion: string;
}

/** What the worker needs to carry requests out, to send emails and to do as agents decide. Made once in the worker. */
export const createJobs = ({
  models,
  mailer,
  renderEmail,
  report,
  policyVersion,
  ...rest
}: JobParts): JobContext => {
  const { company, tenant, sources, ownership, outbox, links, keyring, sealer, clock, logger } = rest;
  const { requests, exports, budgets, suppressions, auditTrail, conversations, outboxRows, ticketHints } =
    models;
  const { addressKeys } = createAddressKeys(keyring, tenant);
  return {
    ...rest,
    requests,
    exports,
    budgets,
    suppressions,
    outboxRows,
    auditTrail,
    chats: conversations,
    addressKeys,
    ticketHints,
    beginFromTicket: createBeginFromTicket({ ...rest, requests, suppressions, addressKeys, policyVersion }),
    decide: createDecide({
      company,
      requests,
      identity: { restoreFactsTries: createFactsTries(budgets, tenant).restore },
      currentRecord: createCurrentRecord(sources, ownership),
      keyring,
      sealer,
      clock,
      tenant,
      deadlines: rest.deadlines,
      report,
    }),
    emailSender: createEmailSender({
      outboxRows,
      outbox,
      mailer,
      compose: createComposeEmail({ company, links, renderEmail }),
      budgets,
      chats: conversations,
      keyring,
      clock,
      logger,
      report,
    }),
  };
};
