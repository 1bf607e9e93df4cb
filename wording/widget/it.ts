import type { WidgetTexts } from './texts.ts';

export const it: WidgetTexts = {
  languageName: 'Italiano',
  title: 'Assistente privacy',
  subtitle: 'Assistente automatico per la privacy',
  close: 'Chiudi la chat',
  menu: 'Menu',
  language: 'Lingua',
  privacy: 'Privacy',
  newTab: 'si apre in una nuova scheda',
  log: 'Conversazione',
  you: 'Lei',
  assistant: 'Assistente',
  person: 'del nostro team',
  aPerson: 'Una persona del nostro team',
  typing: 'L’assistente sta scrivendo',
  latest: 'Vai all’ultimo messaggio',
  suggestions: 'Risposte suggerite',
  quoteFrom: 'Estratto da',
  download: 'Scaricare',
  downloadFailed: 'Non è stato possibile caricare il file. Riprovi più tardi.',

  composer: 'Il suo messaggio',
  placeholder: 'Scriva un messaggio',
  placeholderCode: 'Inserisca il codice ricevuto via e-mail',
  placeholderAddress: 'Inserisca il suo indirizzo e-mail',
  send: 'Invia',
  length: '{count} di 10’000 caratteri',
  tooLong: '{count} caratteri. Accorci il messaggio a 10’000.',

  sending: 'Invio in corso',
  queued: 'Partirà appena sarà di nuovo online',
  failed: 'Questo messaggio non è stato inviato.',
  retry: 'Riprova',
  tooLarge: 'Questo messaggio è troppo lungo per essere inviato. Lo accorci.',
  tooMany: 'Sono molti messaggi in una volta. Aspetti un momento, poi riprovi.',
  endedMeanwhile: 'La chat era già terminata quando è arrivato questo messaggio.',

  connecting: 'Connessione in corso',
  waiting: 'La connessione si è interrotta. Nuovo tentativo in corso.',
  offline: 'Non è online. La chat riprende appena torna la connessione.',
  tryNow: 'Riprova adesso',

  fresh:
    'La chat precedente non è più disponibile, perciò questa è nuova. Le richieste già fatte vanno avanti.',
  nothingKept:
    'Il suo browser non permette di conservare questa chat. Se ricarica la pagina, ricomincia da capo; le richieste già fatte vanno avanti.',
  earlierTalk: 'Qui comincia una nuova chat. Le richieste già fatte vanno avanti.',

  forget: 'Termina e dimentica questa chat',
  forgetTitle: 'Terminare e dimenticare questa chat?',
  forgetText:
    'Ciò che è stato scritto qui viene cancellato e non si potrà più leggere. Le richieste già fatte vanno avanti; ne avrà notizia via e-mail.',
  forgetYes: 'Termina e dimentica',
  forgetNo: 'Tieni la chat',
  forgetting: 'Cancellazione in corso',
  forgetFailed: 'Al momento non è stato possibile cancellare la chat. Riprovi.',
  forgotten: 'Questa chat è terminata e dimenticata.',
  startAgain: 'Comincia una nuova chat',

  needsScript:
    'La chat ha bisogno di JavaScript. Può anche scriverci via e-mail; l’indirizzo si trova nella nostra informativa sulla privacy:',

  today: 'Oggi',
  yesterday: 'Ieri',
};
