import { describe, expect, it } from 'vitest';
import { foreignLanguage } from '../../../../bot/dialogue/asides/foreignLanguage.ts';
import type { Memory } from '../../../../bot/dialogue/memory.ts';
import { step } from '../../../../bot/dialogue/step.ts';
import { spokenHere } from '../../../../wording/chat/foreign.ts';
import { besideForReal, understandForReal } from '../createChat.ts';
import { CONTEXT, memoryAt, STEP_NAMES } from './steps.ts';

const say = (memory: Memory, text: string) =>
  step(
    memory,
    {
      type: 'message',
      understood: understandForReal(text, { language: memory.language }),
      beside: besideForReal(text),
    },
    CONTEXT,
  );
const heard = (memory: Memory, text: string): string[] => say(memory, text).replies.map(({ key }) => key);

describe('a question in between', () => {
  it('is followed by the open question in few words, with its buttons', () => {
    const { replies, memory } = say(memoryAt('confirmation'), 'what if I change my mind?');
    expect(replies.map(({ key }) => key)).toEqual(['mindWindow', 'confirmInShort']);
    expect(replies.at(-1)?.choices).toEqual(['yes_erase', 'erase_now', 'keep_all']);
    expect(memory.question).toEqual(memoryAt('confirmation').question);
  });

  it('swallows no answer', () => {
    expect(say(memoryAt('code'), '12345678').call?.name).toBe('checkCode');
    expect(say(memoryAt('facts'), '100302').call?.name).toBe('checkFacts');
    expect(say(memoryAt('address'), 'anna@example.org').call?.name).toBe('beginRequest');
    expect(say(memoryAt('new_value'), 'Why').memory.goal?.wish.change?.newValue).toBe('Why');
    expect(say(memoryAt('new_value'), 'van der Berg').memory.goal?.wish.change?.newValue).toBe(
      'van der Berg',
    );
    expect(say(memoryAt('confirmation'), 'yes please').call?.name).toBe('confirmAndFile');
    expect(say(memoryAt('agreement'), 'yes').memory.question?.about).toBe('reach');
  });

  it('swallows no wish', () => {
    const wished = say(memoryAt('nothing'), "why don't you just delete my account");
    expect(wished.memory.goal?.kind).toBe('erasure');
    expect(say(memoryAt('nothing'), 'what data do you have about me, send it').memory.goal?.kind).toBe(
      'access',
    );
  });

  it('is never taken for a value or a wrong answer', () => {
    expect(
      say(memoryAt('new_value'), 'why do you need that').memory.goal?.wish.change?.newValue,
    ).toBeUndefined();
    expect(say(memoryAt('facts'), 'why do you need that').call).toBeUndefined();
    for (const at of STEP_NAMES) expect(say(memoryAt(at), 'is this a scam?').memory.misses).toBe(0);
  });

  it('offers a person to whoever has no mailbox, and keeps the question', () => {
    const { memory } = say(memoryAt('address'), "I don't have an email address");
    expect(memory.question).toEqual({ about: 'person', before: { about: 'address' } });
  });
});

describe('anger and thanks', () => {
  it('get a calm sentence and the next step, and fewer words the second time', () => {
    const first = say(memoryAt('address'), 'you idiot');
    expect(first.replies.map(({ key }) => key)).toEqual(['calm', 'askAddressAgain']);
    const second = say(first.memory, 'you are useless');
    expect(second.replies.map(({ key }) => key)).toEqual(['calmAgain', 'askAddressAgain']);
  });

  it('end it, with no menu and no question after the thanks', () => {
    expect(heard(memoryAt('filed'), 'thank you, bye')).toEqual(['thanked']);
    expect(heard(memoryAt('code'), 'thank you')).toEqual(['thankedUnfinished']);
  });
});

describe('a question about the product', () => {
  it('is named, and passed on with one press, with its words', () => {
    const asked = say(memoryAt('nothing'), 'how do I import contacts?');
    expect(asked.replies).toMatchObject([{ key: 'support', with: ['contacts'], choices: ['pass_on'] }]);
    const passed = say(asked.memory, 'Pass it on to the team');
    expect(passed.memory.goal).toMatchObject({
      kind: 'human',
      wish: { message: 'how do I import contacts?' },
    });
  });

  it('does not hear the same twice', () => {
    const asked = say(memoryAt('nothing'), 'how do I import contacts?');
    expect(heard(asked.memory, 'and my mails land in spam')).toEqual(['supportAgain']);
  });

  it('begins no right', () => {
    expect(say(memoryAt('nothing'), 'How do I delete a mailing list?').memory.goal).toBeUndefined();
    expect(say(memoryAt('nothing'), 'STOP THE SENDING!!! WRONG LIST!!!').call).toBeUndefined();
  });

  it('leaves the open question open', () => {
    const { memory, replies } = say(memoryAt('address'), 'my campaign was not sent');
    expect(memory.question).toEqual({ about: 'address' });
    expect(replies.map(({ key }) => key)).toEqual(['support', 'askAddressAgain']);
  });
});

describe('a language that is not spoken here', () => {
  it('is told by its script or its frequent words', () => {
    expect(foreignLanguage('Olá, quero apagar a minha conta, não uso mais')).toBe('pt');
    expect(foreignLanguage('Ik wil mijn gegevens verwijderen')).toBe('nl');
    expect(foreignLanguage('Proszę usunąć moje dane')).toBe('pl');
    expect(foreignLanguage('Удалите мои данные')).toBe('ru');
    expect(foreignLanguage('Видаліть мої дані')).toBe('uk');
    expect(foreignLanguage('احذف بياناتي')).toBe('ar');
    expect(foreignLanguage('データを削除してください')).toBe('ja');
    expect(foreignLanguage('请删除我的数据')).toBe('zh');
    for (const text of [
      'Delete my data',
      'Supprimez mes données',
      'Ich will meine Daten',
      'Borren mis datos',
      'Müller',
    ])
      expect(foreignLanguage(text), text).toBeUndefined();
  });

  it('hears in its own words which ones are, and a person is offered', () => {
    const { replies, memory } = say(memoryAt('address'), 'Ik wil mijn gegevens verwijderen');
    expect(replies.at(-1)).toMatchObject({ key: 'foreignLanguage', with: ['nl'] });
    expect(memory.question).toEqual({ about: 'person', before: { about: 'address' } });
    expect(spokenHere('nl')).toContain('Engels, Frans, Duits, Italiaans en Spaans');
  });
});
