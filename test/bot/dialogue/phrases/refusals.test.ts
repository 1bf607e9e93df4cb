import { describe, expect, it } from 'vitest';
import { deniesAll, refusedKinds, saysComplaint } from '../../../../bot/dialogue/phrases/refusals.ts';

describe('a refusal', () => {
  it.each([
    ['and i didnt say complaint', 'complaint'],
    ['keine Beschwerde, bitte', 'complaint'],
    ['no quiero ninguna queja, quitadme de la lista', 'complaint'],
    ['no deseo tramitar queja alguna', 'complaint'],
    ['queja no, únicamente copia', 'complaint'],
    ['e non voglio fare reclami', 'complaint'],
    ['lascia stare il reclamo', 'complaint'],
    ['je ne veux pas porter plainte', 'complaint'],
    ['Mais non, aucune correction !', 'rectification'],
    ["Je n'ai rien demandé comme correction", 'rectification'],
    ['Rien à corriger. Merci', 'rectification'],
    ["E non c'è niente da correggere", 'rectification'],
    ['Ich möchte nichts berichtigen.', 'rectification'],
    ['mon nom est juste jveux pas le changer', 'rectification'],
    ['no no non da portare via, solo vederli', 'portability'],
    ["don't make a copy", 'access'],
    ['ich will KEINE Datenkopie', 'access'],
    ['nein nix zurückziehen, die abmeldung bleibt!!', 'cancel'],
    ['no hace falta cancelar nada', 'cancel'],
    ['Zurück. Ich will keinen Stand abfragen.', 'status'],
    ['no, por persona no', 'human'],
    ['Nein danke, noch keinen Menschen.', 'human'],
    ['nah no person.', 'human'],
    ['Non mi sono opposto', 'objection'],
    ['Effacer, non !', 'erasure'],
  ])('"%s" refuses %s', (text, kind) => {
    expect(refusedKinds(text)).toContain(kind);
  });

  it.each([
    'No copy has arrived yet',
    'Ich habe keine Kopie bekommen',
    'no me han enviado la copia',
    'Why is no person answering?',
    '¿No hay una persona con quien hablar?',
    "I don't want a bot I want a person",
    'Non voglio parlare con un bot, voglio una persona',
    "I don't want your newsletter any more",
    'No quiero que usen mis datos',
    'Ich will keine Werbung mehr',
    "Je ne veux plus recevoir d'e-mails, et je porte plainte",
    'My phone number is not correct? It should be 079',
    'Das habe ich noch nie jemandem gesagt',
  ])('"%s" refuses nothing of ours', (text) => {
    expect(refusedKinds(text)).toEqual([]);
  });
});

describe('who asked for nothing', () => {
  it.each([
    'Moment, das habe ich nicht verlangt!',
    'Nein, ich habe doch gar keine Anfrage gestellt.',
    'Stopp. Ich möchte keine Anfrage.',
    'Ich wollte nur wissen, wer die Adressen sieht',
    'No no. I only ask.',
    'I have a question about privacy policy. No request please.',
    'No!! I want nothing. Only information.',
    "i didn't ask for that",
    'No lo pedí',
    'No he pedido nada.',
    "Je n'ai rien demandé",
    'Je voulais juste savoir si mon nom reste',
    'Non ho chiesto niente',
    'Volevo solo sapere da dove viene',
  ])('says so: "%s"', (text) => {
    expect(deniesAll(text)).toBe(true);
  });

  it.each([
    'I never asked for this newsletter',
    "Je n'ai jamais demandé cette newsletter, arrêtez",
    'Ich habe diesen Newsletter nie bestellt',
    'Non ho mai chiesto di ricevere le vostre email',
    'No pedí recibir correos de ustedes',
    'Delete my data',
  ])('"%s" denies no request', (text) => {
    expect(deniesAll(text)).toBe(false);
  });
});

describe('a complaint', () => {
  it.each(['Ich will mich beschweren', 'I want to complain', 'quiero poner una queja'])(
    'is called one: "%s"',
    (text) => {
      expect(saysComplaint(text)).toBe(true);
    },
  );

  it.each(['You are thieves', 'brutti ladri di dati!', 'das ist eine Frechheit'])(
    'is not anger: "%s"',
    (text) => {
      expect(saysComplaint(text)).toBe(false);
    },
  );
});
