import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../domain/language.ts';
import { createChatSentences } from '../../../wording/chat/chatSentences.ts';

const sentencesIn = createChatSentences(() => ({
  company: 'Plumelac',
  contact: 'privacy@company.example',
  privacyUrl: 'https://company.example/privacy',
  timeZone: 'Europe/Zurich',
  signIn: false,
  authority: { name: 'Commissioner', url: '' },
}));

const UNTIL = new Date('2036-12-31T00:00:00Z');

describe('the rows of an erasure', () => {
  it.each(LANGUAGES)(
    'say which records of a category go where others of it have to stay (%s)',
    (language) => {
      const said = sentencesIn(language).confirm(
        {
          kind: 'erasure',
          maskedAddress: 'c***@lac.example',
          categories: ['Orders', 'Invoices'],
          kept: [{ title: 'Invoices', legalBasis: 'Art. 958f CO', until: UNTIL }],
          dueAt: UNTIL,
        },
        { offersUnsubscribing: false },
      );
      const rows = typeof said === 'string' ? [] : (said.summary?.rows ?? []);
      const erased = rows.find(({ value }) => value.includes('Orders'))?.value ?? '';
      expect(erased).toMatch(/Invoices,? \p{L}/u);
      expect(rows.filter(({ value }) => value.includes('Invoices'))).toHaveLength(2);
    },
  );
});
