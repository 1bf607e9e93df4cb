import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../../bot/understanding/types.ts';
import { understand } from '../understandingForTests.ts';

/** From here on the chat goes ahead. */
const HIGH = 0.6;
const sureOf = (text: string): Intent[] =>
  understand(text)
    .acts.filter(({ intent, confidence }) => intent !== 'oos' && confidence >= HIGH)
    .map(({ intent }) => intent);

describe('the opposite of a wish', () => {
  it.each([
    'keep sending it',
    'put me back on the newsletter',
    'it is not YOUR newsletter',
    'I never asked to be unsubscribed',
    'setzt mich wieder auf den Newsletter',
    'es ist nicht EUER Newsletter',
    'schickt mir den Newsletter weiterhin',
    'remettez-moi sur la liste de la newsletter',
    "continuez à m'envoyer la newsletter",
    "ce n'est pas VOTRE newsletter",
    'rimettetemi nella newsletter',
    'continuate a mandarmi la newsletter',
    'non è la VOSTRA newsletter',
    'vuelvan a ponerme en el boletín',
    'sigan enviándome el boletín',
    'no es SU boletín',
  ])('unsubscribes nobody: %s', (text) => {
    expect(sureOf(text)).not.toContain('unsubscribe');
  });

  it.each([
    'you keep sending me your newsletter, stop it',
    'ich bekomme schon wieder euren Newsletter, abmelden!',
    'je reçois de nouveau votre newsletter, désabonnez-moi',
    'ricevo di nuovo la vostra newsletter, disiscrivetemi',
    'otra vez su boletín, denme de baja',
  ])('is not heard in a wish that is said with anger: %s', (text) => {
    expect(sureOf(text)).toContain('unsubscribe');
  });

  it.each([
    'my account should stay',
    'mein Konto soll bleiben',
    'mon compte doit rester ouvert',
    'il mio account deve rimanere',
    'mi cuenta debe quedar como está',
  ])('erases nothing: %s', (text) => {
    expect(sureOf(text)).not.toContain('erase');
  });
});

describe('words about a request of before', () => {
  it.each<[string, Intent]>([
    ['I withdraw my deletion request', 'cancel_request'],
    ['ich ziehe meinen Löschantrag zurück', 'cancel_request'],
    ['je retire ma demande de suppression', 'cancel_request'],
    ['ritiro la mia richiesta di cancellazione', 'cancel_request'],
    ['retiro mi solicitud de supresión', 'cancel_request'],
    ['any news of my deletion request? still waiting', 'status'],
    ['gibt es Neuigkeiten zu meinem Löschantrag? ich warte immer noch', 'status'],
    ['toujours pas de nouvelles de ma demande de suppression', 'status'],
    ['ancora nessuna novità sulla mia richiesta di cancellazione', 'status'],
    ['todavía no hay noticias de mi solicitud de supresión', 'status'],
  ])('erase nothing: %s', (text, intent) => {
    expect(sureOf(text)).not.toContain('erase');
    expect(understand(text).ranked[0]?.intent).toBe(intent);
  });
});

describe('an erasure', () => {
  it.each([
    'how do I delete a mailing list?',
    'remove the contact from the list',
    'wie entferne ich einen Kontakt aus der Liste?',
    'comment supprimer un modèle ?',
    'come elimino un tag?',
    'cómo borro un segmento?',
    'The right to be forgotten came up in class.',
    "Facebook won't erase my profile",
    'Diese Mail ist nur für den Empfänger bestimmt. Irrläufer bitte löschen.',
  ])('needs the data of a person: %s', (text) => {
    expect(sureOf(text)).not.toContain('erase');
    expect(sureOf(text)).not.toContain('unsubscribe');
  });

  it.each([
    'it would be a relief if nothing of me was left with you',
    'I want to be forgotten',
    'remove me from your list and forget me',
    'Ich möchte bei Ihnen nicht mehr gespeichert sein',
    'erase my phone number only',
    'vorrei sparire dai vostri archivi',
    'mi account va cancellato',
    'il mio account va cancellato',
  ])('may be asked for without saying so: %s', (text) => {
    expect(understand(text).ranked[0]?.intent).toMatch(/^(?:erase|unsubscribe)$/);
    expect(sureOf(text)).not.toEqual([]);
  });
});

describe('what is refused before a wish', () => {
  it.each([
    'no copy please, just delete my account',
    'keine Kopie, löscht einfach mein Konto',
    'je ne veux pas de copie, je veux que vous effaciez tout',
    'senza copia, cancellate il mio account',
    'no quiero copia, borren mi cuenta',
  ])('does not hide it: %s', (text) => {
    expect(sureOf(text)).toEqual(['erase']);
  });
});

describe('what stands beside a wish', () => {
  it.each<[string, Intent[]]>([
    ['My first name should be Thomas. All the rest of my account is right.', ['rectify']],
    ['My last name should be Keller. I have nothing else to complain about in the account.', ['rectify']],
    [
      'Please correct my last name to Keller. My former colleague has left and I took over the account.',
      ['rectify'],
    ],
    ['Mein Vorname lautet Thomas. Alles andere im Konto stimmt.', ['rectify']],
    ['Delete my account. If I do not hear within a month I will complain to the authority.', ['erase']],
    ['Löscht mein Konto. Bitte bestätigt mir, wenn es erledigt ist.', ['erase']],
    ["Supprimez mon compte. À défaut, je saisirai la CNIL d'une plainte.", ['erase']],
    ['Cancellate il mio account. In caso contrario farò reclamo al Garante.', ['erase']],
    ['Borren mi cuenta. De lo contrario presentaré una reclamación ante la AEPD.', ['erase']],
  ])('adds nothing to it: %s', (text, intents) => {
    expect(understand(text).acts.map(({ intent }) => intent)).toEqual(intents);
  });
});

describe('two wishes, one of them about lists', () => {
  it.each([
    "Merci de me retirer de toutes vos listes d'envoi. Par ailleurs je n'autorise pas la transmission de mon adresse à vos partenaires.",
    'Quiten mi dirección de todas sus listas de envío. Y no cedan mis datos a empresas colaboradoras.',
    'Vi prego di togliermi da tutte le liste di invio. Inoltre non cedete il mio indirizzo ai vostri partner.',
  ])('are both heard: %s', (text) => {
    expect(sureOf(text)).toEqual(['unsubscribe', 'do_not_sell']);
  });
});

describe('footers and quoted mail', () => {
  it.each([
    '> If you no longer wish to receive these emails, click unsubscribe\n\nHow do I add a button to my template?',
    '> Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. Hier abmelden.\n\nWie bekomme ich das in Schriftgrösse 10?',
    'If you no longer wish to receive these emails, unsubscribe here',
    'S’il vous parvient par erreur, veuillez détruire ce message.',
    'Se avete ricevuto questa mail per errore, cancellatela.',
    'Si ha recibido este mensaje por error, bórrelo.',
  ])('ask for nothing: %s', (text) => {
    expect(sureOf(text)).toEqual([]);
  });

  it('give no address, while a signature does', () => {
    const { details } = understand(
      'Send me a copy of my data.\n\nBest regards\nJo Doe\njo@mill.example\n\nOn 4 May 2026, Ann <ann@other.example> wrote:\n> my address is bo@third.example',
    );
    expect(details.emails).toEqual(['jo@mill.example']);
  });
});
