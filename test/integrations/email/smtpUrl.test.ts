import { describe, expect, it } from 'vitest';
import { senderFrom } from '../../../integrations/email/sender.ts';
import { smtpServerFrom } from '../../../integrations/email/smtpUrl.ts';

describe('SMTP_URL', () => {
  it('wants STARTTLS from a server elsewhere, and not from one on this machine', () => {
    expect(smtpServerFrom('smtp://mail.example:2525')).toMatchObject({
      port: 2525,
      secure: false,
      requireTLS: true,
    });
    expect(smtpServerFrom('smtp://127.0.0.1:3025')).toMatchObject({ requireTLS: false });
    expect(smtpServerFrom('smtp://[::1]:3025')).toMatchObject({ host: '::1', requireTLS: false });
    expect(smtpServerFrom('smtp://relay.internal?requireTLS=false')).toMatchObject({
      port: 587,
      requireTLS: false,
    });
  });

  it('speaks TLS from the start for smtps', () => {
    expect(smtpServerFrom('smtps://mail.example')).toMatchObject({
      port: 465,
      secure: true,
      requireTLS: false,
    });
  });

  it('takes user and password percent-decoded', () => {
    expect(smtpServerFrom('smtps://us%40er:p%2Fw@mail.example').auth).toEqual({ user: 'us@er', pass: 'p/w' });
  });

  it.each([
    '',
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://a?debug=true',
    'smtp://a:b%zz@mail.example',
  ])('refuses %j and never repeats it', (url) => {
    expect(() => smtpServerFrom(url)).toThrow(expect.objectContaining({ code: 'config_invalid' }));
    expect(() => smtpServerFrom(url)).not.toThrow(/b%zz/);
  });
});

describe('MAIL_FROM', () => {
  it('is a name with an address, or an address alone', () => {
    expect(senderFrom('Privacy team <privacy@demo.example>')).toEqual({
      name: 'Privacy team',
      address: 'privacy@demo.example',
    });
    expect(senderFrom('"Müller, Privacy" <p@demo.example>')).toEqual({
      name: 'Müller, Privacy',
      address: 'p@demo.example',
    });
    expect(senderFrom(' p@demo.example ')).toEqual({ name: '', address: 'p@demo.example' });
  });

  it.each([
    '',
    'Privacy',
    'A <a@b.example>, B <c@d.example>',
    'A\r\nBcc: x@y.example <a@b.example>',
    'A <a@b.example',
  ])('is not %j', (from) => {
    expect(() => senderFrom(from)).toThrow(expect.objectContaining({ code: 'config_invalid' }));
  });
});
