import { describe, expect, it } from 'vitest';
import { assertOnlyRecipient, recipientOf } from '../../../integrations/email/envelope.ts';

const wrong = expect.objectContaining({ code: 'mail_recipient_invalid', retryable: false });

describe('the envelope', () => {
  it('holds exactly the one recipient', () => {
    expect(() => assertOnlyRecipient({ to: ['a@b.example'] }, 'a@b.example')).not.toThrow();
    for (const to of [
      [],
      ['a@b.example', 'c@d.example'],
      ['c@d.example'],
      ['a@b.example', 'a@b.example'],
      undefined,
    ]) {
      expect(() => assertOnlyRecipient({ to }, 'a@b.example')).toThrow(wrong);
    }
  });

  it('names no address when it refuses one', () => {
    expect(() => recipientOf('a@b.example, c@d.example')).toThrow(wrong);
    expect(() => recipientOf('a@b.example, c@d.example')).not.toThrow(/b\.example/);
  });
});
