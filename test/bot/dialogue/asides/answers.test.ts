import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../../bot/dialogue/asides/answers.ts';
import { ASIDES, type Aside } from '../../../../bot/dialogue/asides/aside.ts';
import { situationOf } from '../../../../bot/dialogue/asides/situation.ts';
import type { Memory } from '../../../../bot/dialogue/memory.ts';
import { commandOf } from '../../../../bot/dialogue/phrases/commands.ts';
import { putIntoWords } from '../../../../bot/dialogue/putIntoWords.ts';
import { LANGUAGES, type Language } from '../../../../domain/language.ts';
import { chatLabels } from '../../../../wording/chat/chatLabels.ts';
import { createChatSentences } from '../../../../wording/chat/chatSentences.ts';
import { CONTEXT, confirming, ERASURE, FILED, memoryAt, STEP_NAMES } from './steps.ts';

const voices = createChatSentences(() => ({
  company: 'Plumelac',
  contact: 'privacy@company.example',
  privacyUrl: 'https://company.example/privacy',
  authority: { name: 'Commissioner', url: 'https://authority.example' },
  timeZone: 'Europe/Zurich',
  signIn: false,
  answers: { within: { amount: 2, unit: 'hour' } },
}));

const saidAt = (memory: Memory, aside: Aside, language: Language = 'en'): string => {
  const words = ANSWERS[aside](situationOf({ memory, replies: [] }, CONTEXT));
  return putIntoWords({ sentences: voices(language), labels: chatLabels[language] }, words).text;
};
const said = (step: (typeof STEP_NAMES)[number], aside: Aside): string => saidAt(memoryAt(step), aside);

describe('what is asked in between', () => {
  it('is answered at every step in every language, in two sentences at most', () => {
    for (const language of LANGUAGES)
      for (const step of STEP_NAMES)
        for (const aside of ASIDES) {
          const text = saidAt(memoryAt(step, language), aside, language);
          const sentences = text
            .replace(/(?:RD-\S+|\S+@\S+|https?:\S+)/gu, 'x')
            .split(/(?<!\d)[.!?]+(?=\s|$)/u);
          const where = `${language} ${step} ${aside}: ${text}`;
          expect(text, where).not.toMatch(/undefined|\[object|Invalid Date/u);
          if (aside !== 'who_are_you' && step !== 'filed')
            expect(sentences.filter((part) => part.trim() !== '').length, where).toBeLessThanOrEqual(2);
        }
  });

  it('names the dates of this very erasure', () => {
    expect(said('confirmation', 'how_long')).toMatch(/after 24 March 2026\. .*9 April 2026/u);
    expect(said('confirmation', 'change_mind')).toContain('until 24 March 2026');
    expect(said('filed', 'how_long')).toContain('9 April 2026');
  });

  it('promises no way back where the waiting time is waived', () => {
    const { windowEndsAt: _, ...scope } = ERASURE;
    const waived = { ...memoryAt('confirmation'), question: confirming(scope, true) };
    expect(saidAt(waived, 'change_mind')).toContain('no way back');
    expect(saidAt(waived, 'faster')).toContain('already the fastest');
  });

  it('says what is kept and until when, as the confirmation lists it', () => {
    expect(said('confirmation', 'invoices')).toContain('Invoices until 31 December 2036');
    expect(said('confirmation', 'what_is_included')).toContain('account and orders');
    const nothingKept = { ...memoryAt('confirmation'), question: confirming({ ...ERASURE, kept: [] }) };
    expect(saidAt(nothingKept, 'invoices')).toContain('Nothing has to stay');
  });

  it('does not touch what another right does not concern', () => {
    expect(said('opt_out', 'invoices')).toContain('only about unsubscribing');
    expect(said('opt_out', 'login')).toContain('can log in as before');
    expect(said('confirmation', 'login')).toContain('can’t log in any more');
  });

  it('tells what was done and nothing else', () => {
    expect(said('address', 'what_was_done')).toContain('nothing is filed');
    expect(said('code', 'what_was_done')).toContain('if we know anna@example.org');
    expect(said('confirmation', 'what_was_done')).toContain('a***@example.org');
    expect(said('filed', 'what_was_done')).toContain('RD-7K3M-9QPX');
    const cancelled = { ...memoryAt('filed'), lastDone: { ...FILED, state: 'cancelled' as const } };
    expect(saidAt(cancelled, 'what_was_done')).toContain('cancelled');
  });

  it('masks the address that was proved, and does not say whether we know one that was not', () => {
    expect(said('confirmation', 'how_identify')).toContain('a***@example.org');
    expect(said('code', 'what_is_it')).toContain('If we know anna@example.org');
    expect(said('code', 'later')).toContain('10:10');
  });

  it('asks for no proof where none is needed', () => {
    expect(said('opt_out', 'how_identify')).toContain('don’t need to know');
    expect(said('opt_out', 'how_long')).toContain('at once');
  });

  it('tells customers to write what is then understood', () => {
    for (const language of LANGUAGES)
      for (const [aside, command] of [
        ['change_mind', 'cancel_reference'],
        ['faster', 'erase_now'],
      ] as const) {
        const [, quoted] =
          /[“«]\s*([^”»]*RD-[^”»]*?)\s*[”»]/u.exec(saidAt(memoryAt('filed'), aside, language)) ?? [];
        expect(commandOf(quoted ?? ''), `${language}: ${quoted}`).toBe(command);
      }
  });
});
