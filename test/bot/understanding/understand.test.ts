import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../bot/understanding/types.ts';
import { firstOf, intentsOf, understand } from './understandingForTests.ts';

describe('scope and negation', () => {
  const SAID: Record<string, [string, Intent][]> = {
    'what is kept is not erased': [
      ["don't delete my account, just stop the mails", 'unsubscribe'],
      ['ne supprimez pas mon compte, arrêtez juste les mails', 'unsubscribe'],
      ['Löschen Sie mein Konto nicht, hören Sie nur mit den Mails auf', 'unsubscribe'],
      ['non cancellate il mio account, smettete solo con le mail', 'unsubscribe'],
      ['no borren mi cuenta, solo dejen de mandarme correos', 'unsubscribe'],
    ],
    'kept but not used is a restriction': [
      ["keep it but don't touch it", 'restrict'],
      ["gardez-les mais n'y touchez pas", 'restrict'],
      ['behaltet die Daten, aber rührt sie nicht an', 'restrict'],
      ['tenete i miei dati ma non toccateli', 'restrict'],
      ['guarden mis datos pero no los toquen', 'restrict'],
    ],
    'what somebody does with the product is none of ours': [
      ['how do I delete a campaign', 'oos'],
      ['comment supprimer une campagne ?', 'oos'],
      ['wie lösche ich eine Kampagne?', 'oos'],
      ['come elimino una campagna?', 'oos'],
      ['cómo borro una campaña?', 'oos'],
      ['cancel my subscription to scientific american', 'oos'],
    ],
    'a question is no demand': [
      ['do you sell my data?', 'policy_question'],
      ['are you selling my data', 'policy_question'],
      ['vendez-vous mes données ?', 'policy_question'],
      ['Verkaufen Sie meine Daten?', 'policy_question'],
      ['vendete i miei dati?', 'policy_question'],
      ['¿venden mis datos?', 'policy_question'],
    ],
    'a demand is no question': [
      ['do not sell my data', 'do_not_sell'],
      ['ne vendez pas mes données', 'do_not_sell'],
      ['Verkaufen Sie meine Daten nicht', 'do_not_sell'],
      ['non vendete i miei dati', 'do_not_sell'],
      ['no vendan mis datos', 'do_not_sell'],
    ],
    'a refused copy is not asked for': [
      ['I do not want a copy, I want you to delete everything', 'erase'],
      ['je ne veux pas de copie, je veux que vous effaciez tout', 'erase'],
      ['Ich will keine Kopie, ich will dass alles gelöscht wird', 'erase'],
    ],
  };

  describe.each(Object.entries(SAID))('%s', (_, said) => {
    it.each(said)('%s', (text, intent) => {
      expect(intentsOf(text)).toEqual([intent]);
    });
  });
});

describe('hard messages that people have sent', () => {
  it.each<[string, Intent]>([
    ['can i submit a request to have my data deleted?', 'erase'],
    ['then close the second account', 'erase'],
    ['Data Request as per GDPR', 'access'],
    ['Please confirm whether or not you are processing personal data concerning me', 'access'],
    ['Been about 30 mins, no link for export data...', 'status'],
    ['I will be following up with ICO', 'complaint'],
    ['correct details on free account', 'rectify'],
    ['that would be true', 'affirm'],
    ['pls delte my accout', 'erase'],
    ['DELETE MY ACCOUNT NOW!!!', 'erase'],
    ['löschn sie mein konot bitte', 'erase'],
    ['je vx plus recevoir vo mails', 'unsubscribe'],
  ])('%s', (text, intent) => {
    expect(firstOf(text)).toBe(intent);
  });
});

describe('several wishes in one message', () => {
  it.each<[string, Intent[]]>([
    ['stop the mails and tell me what you have', ['unsubscribe', 'access']],
    ['arrêtez les mails et dites-moi ce que vous avez sur moi', ['unsubscribe', 'access']],
    ['stoppt die Mails und sagt mir, was ihr über mich habt', ['unsubscribe', 'access']],
    ['basta mail e ditemi cosa avete su di me', ['unsubscribe', 'access']],
    ['paren los correos y díganme qué tienen sobre mí', ['unsubscribe', 'access']],
    ['Send me a copy of my data and then delete my account', ['access', 'erase']],
    ['Delete my account. And send me everything you have about me first.', ['erase', 'access']],
    ['Schicken Sie mir eine Kopie meiner Daten und löschen Sie dann mein Konto', ['access', 'erase']],
    ['mándenme una copia de mis datos y luego borren mi cuenta', ['access', 'erase']],
  ])('stand in the order of mention: %s', (text, intents) => {
    expect(intentsOf(text)).toEqual(intents);
  });

  it('carry each the details of their own part', () => {
    const { acts } = understand(
      'Please change my last name from Miller to Smith. And delete everything at b@example.org right now.',
    );
    const [rectify, erase] = acts.map(({ details }) => details);
    expect(acts.map(({ intent }) => intent)).toEqual(['rectify', 'erase']);
    expect(rectify).toMatchObject({ emails: [], now: false, change: { newValue: 'Smith' } });
    expect(erase).toMatchObject({ emails: ['b@example.org'], now: true, everything: true });
  });

  it('are not made of courtesy around one wish', () => {
    expect(intentsOf('Hello! Please delete my account. Thank you, bye')).toEqual(['erase']);
  });

  it.each<[string, Intent[]]>([
    ["I've had it with you, delete my account", ['erase']],
    ['ihr nervt nur noch, löscht mein Konto', ['erase']],
    ['estoy harto de ustedes, borren mi cuenta', ['erase']],
    ['mi avete stufato, cancellate il mio account', ['erase']],
    ['I want to make a complaint, and delete my account', ['complaint', 'erase']],
    ['no wait, just stop the newsletter', ['unsubscribe']],
    ['anzi no, toglietemi solo dalla newsletter', ['unsubscribe']],
    ['mejor no, solo sáquenme del boletín', ['unsubscribe']],
    ['What do you know about me? I live in California', ['access']],
    ["I'm from California, what do you have on me", ['access']],
    ["J'habite en Californie, effacez mes données", ['erase']],
    ['I live in California, do not sell my data', ['do_not_sell']],
  ])('are not made of an outburst, a change of mind or a place before one wish: %s', (text, intents) => {
    expect(intentsOf(text)).toEqual(intents);
  });

  it.each([
    'delete my account and all my data',
    'Supprimez mon compte et toutes mes données',
    'löscht mein Konto und meine Telefonnummer',
  ])('are not made of two things that one wish names: %s', (text) => {
    expect(intentsOf(text)).toEqual(['erase']);
  });

  it('count an answer before a wish only where something was asked', () => {
    const text = 'Yes. And delete my account as well.';
    expect(intentsOf(text, { expecting: 'yes_no' })).toEqual(['affirm', 'erase']);
    expect(intentsOf(text)).toEqual(['erase']);
  });
});

describe('what applies to nothing', () => {
  it.each(['what is the capital of France?', 'wie wird das wetter morgen', '🌭', '???', '', '   '])(
    'is one oos: %j',
    (text) => {
      expect(intentsOf(text)).toEqual(['oos']);
    },
  );

  it('makes nothing of an address or a code alone', () => {
    expect(intentsOf('anna@example.org')).toEqual(['oos']);
    expect(intentsOf('12345678')).toEqual(['oos']);
    // letters written as numbers, which counted as so many telephone numbers
    const spelled = [...'javascript:alert("XSS")'].map((letter) => `&#${letter.codePointAt(0)};`).join('');
    expect(intentsOf(`<IMG SRC=${spelled}>`)).toEqual(['oos']);
    expect(intentsOf('<b>delete</b> my account')).toEqual(['erase']);
    expect(intentsOf('<img src=x onerror=alert(1)> delete my account')).toEqual(['erase']);
  });

  it('takes a reference alone for a question after its request', () => {
    expect(intentsOf('RD-7K3M-9QPX')).toEqual(['status']);
  });
});

describe('card numbers', () => {
  it('are in no part of the answer', () => {
    const said = understand('Delete my account. My card is 4111 1111 1111 1111, delete that too.');
    expect(said.details.cardNumber).toBe(true);
    expect(JSON.stringify(said)).not.toMatch(/4111[ 1]{4}/);
    expect(said.text).toContain('•••• 1111');
  });
});
