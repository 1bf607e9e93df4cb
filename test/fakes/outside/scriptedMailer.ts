import type { Mailer, OutgoingEmail } from '../../../integrations/email/mailer.ts';

export interface ScriptedMailer extends Mailer {
  sent: OutgoingEmail[];
  /** Thrown, one after the other, by the next mails; what comes after them is sent. */
  failures: Error[];
}

/** A mail server that takes everything, unless it was told to fail first. */
export const scriptedMailer = (): ScriptedMailer => {
  const sent: OutgoingEmail[] = [];
  const failures: Error[] = [];
  return {
    sent,
    failures,
    send: async (mail) => {
      const failure = failures.shift();
      if (failure) throw failure;
      sent.push(mail);
      return { response: '250 Ok', messageId: mail.messageId };
    },
    check: async () => {},
    close: () => {},
  };
};
