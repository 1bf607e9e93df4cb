import { describe, expect, it } from 'vitest';
import { bare } from '../../../bot/dialogue/phrases/plain.ts';
import { isPlainYes } from '../../../bot/dialogue/phrases/plainYes.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { chatLabels } from '../../../wording/chat/chatLabels.ts';
import type { NamedChoice } from '../../../wording/chat/terms.ts';

/** Two buttons that do the same in different places may read the same. */
const SAME: Partial<Record<NamedChoice, NamedChoice>> = { person: 'do:human' };

describe('the buttons of the chat', () => {
  it('read differently where they mean something different, in whatever languages', () => {
    const meant = new Map<string, Set<NamedChoice>>();
    for (const language of LANGUAGES)
      for (const [choice, label] of Object.entries(chatLabels[language].choices)) {
        const named = choice as NamedChoice;
        const known = meant.get(bare(label)) ?? new Set();
        meant.set(bare(label), known.add(SAME[named] ?? named));
      }
    const doubtful = [...meant].filter(([, choices]) => choices.size > 1);
    expect(doubtful.map(([label, choices]) => [label, [...choices]])).toEqual([]);
  });

  it.each(LANGUAGES)('say no in no words that pass for a yes (%s)', (language) => {
    const { no, keep_all, keep_window, keep_request, forget_it, none_of_these } =
      chatLabels[language].choices;
    for (const label of [no, keep_all, keep_window, keep_request, forget_it, none_of_these])
      expect(isPlainYes(label), label).toBe(false);
  });

  it.each(LANGUAGES)('fit on a button (%s)', (language) => {
    for (const label of Object.values(chatLabels[language].choices))
      expect(label.length, label).toBeLessThan(60);
  });
});
