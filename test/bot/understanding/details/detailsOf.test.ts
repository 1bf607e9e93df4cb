import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../../../bot/understanding/details/detailsOf.ts';
import { tidy } from '../../../../bot/understanding/text/fold.ts';
import type { Details } from '../../../../bot/understanding/types.ts';

const read = (text: string): Details => detailsOf(tidy(text));

describe('e-mail addresses', () => {
  it.each([
    ['write to Anna.Meier@Example.COM.', ['Anna.Meier@example.com']],
    ['<a+b@sub.example.org>, c@d.example', ['a+b@sub.example.org', 'c@d.example']],
    ['a@b.example a@b.example', ['a@b.example']],
    ['mueller@bücher.example', ['mueller@bücher.example']],
    ['@handle and me@localhost', []],
  ])('%s', (text, emails) => {
    expect(read(text).emails).toEqual(emails);
  });
});

describe('verification codes, however they are typed', () => {
  it.each([
    '12345678',
    'code: 12345678',
    'the code is 12345678!',
    '12 34 56 78',
    '1234-5678',
    '1234 – 5678',
    '1 2 3 4 5 6 7 8',
    '１２３４５６７８',
    '12.34.56.78',
    'it says 12345678 and my phone is 079 123 45 67',
    '12345678 0791234567',
    'CODE 12345678.',
  ])('%s', (text) => {
    expect(read(text).codes).toEqual(['12345678']);
  });

  it.each([
    'born 23.07.1985',
    'on 2024-05-03',
    '1234567',
    '123456789',
    'order 00123842',
    'Kundennummer 12345678',
    'a12345678',
  ])('but not %s', (text) => {
    expect(read(text).codes).toEqual([]);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['call +41 79 123 45 67', '+41 79 123 45 67'],
    ['044 555 12 12', '044 555 12 12'],
    ['0041 79 1234567', '0041 79 1234567'],
    ['my mobile: 5551234567', '5551234567'],
    ['+1 (415) 555-0132', '+1 (415) 555-0132'],
    ['tel. 079/123 45 67', '079/123 45 67'],
    ['mi móvil es 612 345 678', '612 345 678'],
    ['meine Handynummer ist 0171 2345678', '0171 2345678'],
  ])('%s', (text, phone) => {
    expect(read(text).phones).toEqual([phone]);
  });

  it.each([
    'geboren am 23.07.1985',
    '12345678',
    'purchase 00004587345',
    'order number 1234567890',
    'sections 1798.120 and 1798.105',
    'CH93 0076 2011 6238 5295 7',
    'RD-7K3M-9QPX',
  ])('but not %s', (text) => {
    expect(read(text).phones).toEqual([]);
  });
});

describe('references', () => {
  it.each(['RD-7K3M-9QPX', 'rd-7k3m-9qpx', 'rd 7k3m 9qpx', 'ref RD7K3M9QPX.', 'RD–7K3M–9QPX'])(
    '%s',
    (text) => {
      expect(read(text).references).toEqual(['RD-7K3M-9QPX']);
    },
  );

  it('takes no words for one', () => {
    expect(read('rd make best, third part').references).toEqual([]);
  });
});

describe('everything or a part, now or later, advertising only', () => {
  it.each([
    'delete everything',
    'all my data',
    'toutes mes données',
    'sämtliche Daten',
    'tutti i miei dati',
    'todos mis datos',
  ])('%s: everything', (text) => {
    expect(read(text)).toMatchObject({ everything: true, parts: [] });
  });

  it.each([
    ['delete my phone number and my date of birth', ['phone', 'birthDate']],
    ['löscht meine Bestellungen und den Chatverlauf', ['orders', 'messages']],
    ['effacez mes photos', ['photos']],
    ['cancellate la mia cronologia', ['activity']],
    ['borren mi ubicación', ['location']],
  ])('%s: a part', (text, parts) => {
    expect(read(text)).toMatchObject({ everything: false, parts });
  });

  it.each(['right now', 'immédiatement', 'sofort', 'subito', 'ahora mismo', 'skip the waiting time'])(
    '%s: now',
    (text) => {
      expect(read(text).now).toBe(true);
    },
  );

  it.each([
    'the newsletter only',
    'keine Werbung mehr',
    'plus de publicité',
    'le vostre offerte',
    'nada de publicidad',
  ])('%s: advertising', (text) => {
    expect(read(text).marketingOnly).toBe(true);
  });

  it('finds nothing in nothing', () => {
    expect(read('')).toEqual({
      emails: [],
      unclearEmails: [],
      phones: [],
      codes: [],
      references: [],
      parts: [],
      everything: false,
      now: false,
      marketingOnly: false,
      cardNumber: false,
    });
  });
});
