import { expect, it } from 'vitest';
import { mixesScripts } from '../../../../bot/understanding/text/mixesScripts.ts';

it('finds letters of another alphabet within the words of an address', () => {
  for (const text of [
    'm\u0430ya.torres@harbormail.example',
    'maya.t\u03bfrres@harbormail.example',
    'please write to maya.torres@h\u0430rbormail.example, thank you',
    'maya@h\u0430rbormail.example\u2028x',
  ])
    expect(mixesScripts(text), text).toBe(true);
});

it('takes offence neither at another alphabet nor at accents', () => {
  for (const text of [
    'maya.torres@harbormail.example',
    'zo\u00eb.m\u00fcller@m\u00fcller.example',
    '\u0438\u0432\u0430\u043d@\u043f\u043e\u0447\u0442\u0430.example',
    '\u043c\u043e\u0439 \u0430\u0434\u0440\u0435\u0441:ivan@mail.example',
    'm\u0430ya without an address',
    '',
  ])
    expect(mixesScripts(text), text).toBe(false);
});
