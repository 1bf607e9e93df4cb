import type { Company } from '../../domain/company.ts';
import type { OutgoingEmail } from '../../integrations/email/mailer.ts';
import type { Brand, renderEmail as RenderEmail } from '../../integrations/email/renderEmail.ts';
import { after, type Clock, MINUTE } from '../../observe/clock.ts';
import type { SealedEmail } from '../../privacy/emails/createOutbox.ts';
import type { EmailContent as Pending } from '../../privacy/emails/pendingEmail.ts';
import type { PolicyLinks } from '../../privacy/policyLinks.ts';
import { emailTexts } from '../../wording/emails/emailTexts.ts';
import type { EmailCompany, EmailContent, EmailTexts } from '../../wording/emails/types.ts';
import { authorityFor } from '../authorityFor.ts';
import type { ComposeEmail } from './emailSender.ts';

/** Chooses the sentences of a pending mail, in its language, and lays them out. */
export const createComposeEmail = (options: {
  company: Company;
  links: PolicyLinks;
  clock: Clock;
  renderEmail: typeof RenderEmail;
}): ComposeEmail => {
  const { company, links, clock, renderEmail } = options;
  const mailCompany: EmailCompany = {
    name: company.name,
    privacyContact: company.privacyEmail,
    timeZone: company.timeZone,
  };
  return (mail: SealedEmail, messageId: string): OutgoingEmail => {
    const content = sentences(
      emailTexts(mail.language),
      mail,
      { told: mailCompany, company, links },
      clock.now(),
    );
    const brand: Brand = {
      name: company.name,
      color: company.brandColor,
      postalAddress: company.postalAddress,
      privacyUrl: links.privacy(mail.language),
    };
    return { to: mail.to, messageId, language: mail.language, ...renderEmail(content, brand) };
  };
};

const sentences = (
  texts: EmailTexts,
  { content, language }: { content: Pending; language: SealedEmail['language'] },
  { told, company, links }: { told: EmailCompany; company: Company; links: PolicyLinks },
  now: Date,
): EmailContent => {
  const authority = authorityFor(company, language);
  switch (content.template) {
    case 'verificationCode': {
      const { code, kind, minutes, pageUrl: codePageUrl, notMeUrl } = content;
      const asked = kind === 'download' ? 'access' : kind;
      return texts.verificationCode(
        {
          code,
          asked,
          minutes,
          codePageUrl,
          validUntil: after(now, minutes * MINUTE),
          ...(notMeUrl !== undefined && { notMeUrl }),
        },
        told,
      );
    }
    case 'neutralNotice':
      return texts.neutralNotice({ askedAt: now }, told);
    case 'requestStarted':
      return texts.requestStarted(
        {
          kind: content.kind,
          startedAt: new Date(content.at),
          toFormerAddress: content.former,
          ...(content.notMeUrl !== undefined && { notMeUrl: content.notMeUrl }),
        },
        told,
      );
    case 'filed':
      return texts.filed(
        {
          reference: content.reference,
          kind: content.kind,
          receivedAt: new Date(content.receivedAt),
          dueAt: new Date(content.dueAt),
          doneBy: content.doneBy,
          ...(content.windowEndsAt !== undefined && { window: { endsAt: new Date(content.windowEndsAt) } }),
          ...(content.waived && { window: 'waived' as const }),
          ...(content.notMeUrl !== undefined && { notMeUrl: content.notMeUrl }),
        },
        told,
      );
    case 'exportReady':
      return texts.exportReady(
        { reference: content.reference, downloadUrl: content.url, validUntil: new Date(content.expiresAt) },
        told,
      );
    case 'erasureDone': {
      const kept = content.kept.map((line) => ({ ...line, until: new Date(line.until) }));
      return texts.erasureDone({ ...content, kept }, told);
    }
    case 'withdrawalDone':
      return texts.withdrawalDone({ reference: content.reference, service: 'newsletter' }, told);
    case 'cancelled':
      return texts.cancelled({ ...content, accountBack: content.kind === 'erasure' }, told);
    case 'refused':
      return texts.refused({ ...content, authority }, told);
    case 'identityNotEstablished':
      return texts.identityNotEstablished(
        { ...content, receivedAt: new Date(content.receivedAt), authority },
        told,
      );
    case 'awaitingPerson':
      return texts.awaitingPerson({ ...content, dueAt: new Date(content.dueAt) }, told);
    case 'askedAgain':
      return texts.askedAgain({ ...content, dueAt: new Date(content.dueAt), chatUrl: links.chat() }, told);
    case 'beforeErasure':
      return texts.beforeErasure(
        {
          reference: content.reference,
          toFormerAddress: content.former,
          notMeUrl: content.notMeUrl,
          ...(content.after !== undefined && { erasedAfter: new Date(content.after) }),
        },
        told,
      );
    case 'mandateAsked':
      return texts.mandateAsked(
        {
          reference: content.reference,
          kind: content.kind,
          by: content.by,
          askedAt: new Date(content.at),
          pageUrl: content.pageUrl,
          validUntil: new Date(content.until),
        },
        told,
      );
    case 'partlyDone':
      return texts.partlyDone({ ...content, dueAt: new Date(content.dueAt) }, told);
    case 'processorReferral':
      return texts.processorReferral(content, told);
    case 'controllerNotice':
      return texts.controllerNotice(
        { ...content, personAddress: content.address, receivedAt: new Date(content.receivedAt) },
        told,
      );
    case 'agentReply':
      return texts.agentReply(
        { reference: content.reference, text: content.text, agentName: content.person },
        told,
      );
    case 'handledByHand':
      return texts.done({ ...content, byHand: true }, told);
  }
};
