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

describe('dates', () => {
  it.each([
    ['on 2024-05-03', ['2024-05-03']],
    ['am 3.5.2024', ['2024-05-03']],
    ['el 03/05/24', ['2024-05-03']],
    ['born 13/12/85', ['1985-12-13']],
    ['on 12/31/2024', ['2024-12-31']],
    ['3 May 2024', ['2024-05-03']],
    ['May 3rd, 2024', ['2024-05-03']],
    ['the 3rd of May', ['--05-03']],
    ['vom 14. März', ['--03-14']],
    ['am 1. Jänner 2025', ['2025-01-01']],
    ['le 1er août 2023', ['2023-08-01']],
    ['il 4 settembre', ['--09-04']],
    ['del 4 de septiembre de 2024', ['2024-09-04']],
    ['since February 2023', ['2023-02']],
    ['between 1 June and 3 July 2024', ['--06-01', '2024-07-03']],
    ['version 1.2.3.4 of 45.13.2024, may I? 10 marks', []],
    ['192.168.10.12', []],
  ])('%s', (text, dates) => {
    expect(read(text).dates).toEqual(dates);
  });
});

describe('days and months counted from today', () => {
  const wednesday = new Date('2026-03-18T10:00:00Z');

  it.each([
    ['I wrote yesterday', ['2026-03-17']],
    ['depuis hier', ['2026-03-17']],
    ['vorgestern', ['2026-03-16']],
    ['oggi', ['2026-03-18']],
    ['three weeks ago', ['2026-02-25']],
    ['vor zehn Tagen angefragt', ['2026-03-08']],
    ['il y a 2 mois', ['2026-01']],
    ['due settimane fa', ['2026-03-04']],
    ['hace cuatro meses', ['2025-11']],
    ['le mois dernier', ['2026-02']],
    ['seit letztem Monat', ['2026-02']],
    ['el mes pasado', ['2026-02']],
    ['since last March', ['2025-03']],
    ['seit letztem Februar', ['2026-02']],
    ['marzo scorso', ['2025-03']],
    ['last Monday', ['2026-03-16']],
    ['mercredi dernier', ['2026-03-11']],
    ['lunedì scorso, il 4 settembre', ['2026-03-16', '--09-04']],
    ['el jueves pasado', ['2026-03-12']],
    ['last week, two years ago, tomorrow, this is the last time', []],
    ['va, hace falta; vor allem, ich bin hier', []],
  ])('%s', (text, dates) => {
    expect(detailsOf(tidy(text), wednesday).dates).toEqual(dates);
  });

  it('are none where nobody says what day it is', () => {
    expect(read('yesterday and last March').dates).toEqual([]);
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

describe('legal articles', () => {
  it.each([
    ['under Article 17 GDPR', ['Art. 17']],
    ['gemäss Art. 15 Abs. 1 DSGVO', ['Art. 15']],
    ['vertu des articles 15 et suivants', ['Art. 15']],
    ["ai sensi dell'art. 7(3)", ['Art. 7(3)']],
    ['artículo 16', ['Art. 16']],
    ['Cal. Civ. Code § 1798.120', ['§ 1798.120']],
    ['section 1798.105(a)', ['§ 1798.105(a)']],
    ['articles 15, 17 and 20 GDPR', ['Art. 15', 'Art. 17', 'Art. 20']],
    ['ai sensi degli artt. 15 e 17', ['Art. 15', 'Art. 17']],
    ['Art. 17 und 30 Tage Frist', ['Art. 17']],
    ['an article about cats', []],
  ])('%s', (text, legalArticles) => {
    expect(read(text).legalArticles).toEqual(legalArticles);
  });
});

describe('which account, which newsletter', () => {
  it.each([
    ['then close the second account', ['second']],
    ['my work account and my private account', ['work', 'private']],
    ['account no. 10023', ['10023']],
    ['mein zweites Konto', ['zweites']],
    ['mon ancien compte', ['ancien']],
    ['il mio secondo profilo', ['secondo']],
    ['mi cuenta antigua', ['antigua']],
    ['my account', []],
  ])('%s', (text, accounts) => {
    expect(read(text).accounts).toEqual(accounts);
  });

  it.each([
    ['the weekly newsletter', ['weekly']],
    ['the newsletter "Monday Notes"', ['monday notes']],
    ['votre newsletter hebdomadaire', ['hebdomadaire']],
    ['Ihr wöchentlicher Newsletter', ['wochentlicher']],
    ['el boletín mensual', ['mensual']],
    ['the newsletter', []],
  ])('%s', (text, newsletters) => {
    expect(read(text).newsletters).toEqual(newsletters);
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
      dates: [],
      accounts: [],
      newsletters: [],
      parts: [],
      everything: false,
      now: false,
      marketingOnly: false,
      legalArticles: [],
      cardNumber: false,
    });
  });
});
