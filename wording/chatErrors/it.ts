import type { ChatErrorTexts } from './chatErrorTexts.ts';

export const it: ChatErrorTexts = {
  tryAgain:
    'In questo momento non possiamo ricevere il suo messaggio. Non è stato registrato nulla. Riprovi tra poco.',
  tooMany: 'Sono arrivati molti messaggi in una volta. Aspetti un minuto, poi continui pure.',
  manyChats:
    'In questo momento non possiamo aprire un’altra chat, perché se ne stanno aprendo molte insieme. Riprovi tra un minuto.',
  tooLarge: 'Questo messaggio è troppo grande per la chat. Ne invii uno più corto.',
  empty: 'Il suo messaggio era vuoto. Scriva in poche parole che cosa le serve.',
  notUnderstood: 'La chat non riesce a leggerlo. Scriva il messaggio come testo semplice.',
  noFiles: 'La chat non accetta file. Scriva in poche parole che cosa le serve.',
  expired: 'Questa chat è rimasta ferma troppo a lungo. Ricarichi la pagina per continuare.',
  wrongPlace: 'Da questa pagina la chat non si può usare. La apra sul nostro sito.',
  ended: 'Questa conversazione è terminata. Ne cominci una nuova.',
  failed: 'Qualcosa è andato storto da parte nostra. Riprovi tra poco.',
  sorry:
    'Mi dispiace, qualcosa è andato storto da parte nostra e il suo ultimo messaggio non ha avuto effetto. Lo invii di nuovo. Se ancora non funziona, scriva «parlare con una persona».',
};
