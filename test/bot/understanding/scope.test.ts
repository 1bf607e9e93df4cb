import { describe, expect, it } from 'vitest';
import { refusedIn } from '../../../bot/understanding/scope.ts';
import { fold } from '../../../bot/understanding/text/fold.ts';

describe('refusedIn', () => {
  it.each([
    "don't delete my account",
    'I do not want it to be deleted',
    'rather than closing it',
    'ne supprimez pas mon compte',
    'sans effacer le reste',
    'bitte nicht löschen',
    'Löschen Sie mein Konto nicht',
    'ohne das Konto zu schliessen',
    'non cancellate nulla',
    'senza eliminare il profilo',
    'no borren mi cuenta',
    'sin cerrar la cuenta',
    "réflexion faite, n'effacez rien",
    'bitte nichts löschen',
    'nöd lösche',
    'delete nothing',
  ])('hears that nothing is to be erased: %s', (text) => {
    expect(refusedIn(fold(text))).toBe('erase');
  });

  it.each(['I do not want a copy', 'je ne veux pas de copie', 'ich will keine Kopie', 'no quiero una copia'])(
    'hears that no copy is wanted: %s',
    (text) => {
      expect(refusedIn(fold(text))).toBe('access');
    },
  );

  it.each([
    'delete my account',
    "I can't delete my account",
    "why don't you delete it",
    'my data has not been deleted yet',
    "je n'arrive pas à supprimer mon compte",
    'warum löscht ihr mein Konto nicht',
    'non riesco a cancellare',
    'no puedo borrar mi cuenta',
    '',
  ])('takes no trouble or question for a refusal: %s', (text) => {
    expect(refusedIn(fold(text))).toBeUndefined();
  });
});
