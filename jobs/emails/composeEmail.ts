import type { Company } from '../../domain/company.ts';
import type { OutgoingEmail } from '../../integrations/email/mailer.ts';
import type { Brand, renderEmail as RenderEmail } from '../../integrations/email/renderEmail.ts';
import type { SealedEmail } from '../../privacy/emails/createOutbox.ts';
import type { PolicyLinks } from '../../privacy/policyLinks.ts';
import type { EmailCompany } from '../../wording/emails/types.ts';
import { writeEmail } from '../../wording/emails/writeEmail.ts';
import { authorityFor } from '../authorityFor.ts';

/** Turns what waits in the outbox into what goes over the wire. */
export type ComposeEmail = (email: SealedEmail, messageId: string) => OutgoingEmail;

/** Puts a pending email into words, in its language, and lays them out in the company's look. */
export const createComposeEmail = (options: {
  company: Company;
  links: PolicyLinks;
  renderEmail: typeof RenderEmail;
}): ComposeEmail => {
  const { company, links, renderEmail } = options;
  return ({ to, language, content }, messageId) => {
    const sender: EmailCompany = {
      name: company.name,
      privacyContact: company.privacyEmail,
      timeZone: company.timeZone,
      authority: authorityFor(company, language),
      chatUrl: links.chat(),
    };
    const brand: Brand = {
      name: company.name,
      color: company.brandColor,
      postalAddress: company.postalAddress,
      privacyUrl: links.privacy(language),
    };
    return {
      to,
      messageId,
      language,
      ...renderEmail(writeEmail(content.template, content, language, sender), brand),
    };
  };
};
