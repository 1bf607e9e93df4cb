import { describe, expect, it } from 'vitest';
import { jointsOf, sentencesOf } from '../../../../bot/understanding/text/sentences.ts';

describe('sentencesOf', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Under Art. 17 GDPR, delete it. Thanks.', ['Under Art. 17 GDPR, delete it.', 'Thanks.']],
    ['z.B. meine Adresse. Danke', ['z.B. meine Adresse.', 'Danke']],
    ['Am 3. November geschrieben. Nichts gehört', ['Am 3. November geschrieben.', 'Nichts gehört']],
    ['Hauptstr. 5 in Bern. Av. Reforma 222. Ya', ['Hauptstr. 5 in Bern.', 'Av. Reforma 222.', 'Ya']],
    ['Wir wohnen neu an Nummer 12. Danke', ['Wir wohnen neu an Nummer 12.', 'Danke']],
    ['first line\nstill the same', ['first line still the same']],
    ['a greeting\n\na wish', ['a greeting', 'a wish']],
    ['I want:\n- a copy\n- to be forgotten', ['I want:', '- a copy', '- to be forgotten']],
    ['Hello,\nplease delete', ['Hello,', 'please delete']],
    [
      '¿Qué saben de mí? Lo del envío. Y no lo cedan',
      ['¿Qué saben de mí?', 'Lo del envío.', 'Y no lo cedan'],
    ],
    ['Vivo in città. Perché. Di più. Basta', ['Vivo in città.', 'Perché.', 'Di più.', 'Basta']],
    ['Je l’ai reçu. Merci', ['Je l’ai reçu.', 'Merci']],
    ['M. É. Dupont écrit', ['M. É. Dupont écrit']],
    ['...', []],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('are never more than four hundred', () => {
    expect(sentencesOf('No. '.repeat(10) + 'Go! '.repeat(5_000))).toHaveLength(400);
  });
});

describe('jointsOf', () => {
  it.each([
    ['stop the mails and tell me', 'stop the mails', 'tell me'],
    ['stoppt die Mails, und sagt mir', 'stoppt die Mails', 'und sagt mir'],
    ['arrêtez puis effacez', 'arrêtez', 'effacez'],
    ['basta mail e ditemi', 'basta mail', 'ditemi'],
    ['paren y díganme', 'paren', 'díganme'],
  ])('%s', (sentence, before, after) => {
    const [joint] = jointsOf(sentence, 5);
    expect([sentence.slice(0, joint?.end), sentence.slice(joint?.next).trim()]).toEqual([before, after]);
  });

  it('are at most as many as wanted', () => {
    expect(jointsOf('a and b and c and d', 2)).toHaveLength(2);
  });
});
