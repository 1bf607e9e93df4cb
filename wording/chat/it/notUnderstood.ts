import { it as t } from '../../common/italian.ts';
import type { NotUnderstoodSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

export const notUnderstood = ({ count, languages }: Told): NotUnderstoodSentences => ({
  notUnderstood: () =>
    t`Non so se ho capito bene. Può dirlo con altre parole? Per esempio «mandatemi i miei dati» o «basta newsletter».`,
  notUnderstoodHere: () => t`Mi scusi, non ho capito bene.`,
  chooseOne: () => t`Ancora non la seguo, mi scusi. È una di queste cose?`,
  didYouMean: () => t`Intendeva una di queste cose?`,
  offerPerson: () => t`Forse una persona può aiutarla meglio. Vuole che passi la richiesta al nostro team?`,
  empty: () => t`Il suo messaggio è arrivato vuoto. Che cosa voleva dire?`,
  tooLong: (limit) =>
    t`È più di quanto riesca a leggere in una volta: il mio limite è di ${count(limit)} caratteri. Può mandarmi la parte più importante in un messaggio più corto? Di quanto fatto finora non va perso nulla.`,
  cardMasked: () =>
    t`Ho visto un numero di carta nel suo messaggio e l'ho nascosto. Non conserviamo numeri di carta, e qui non servono mai.`,
  languagesSpoken: () => t`Parlo ${languages}. Continuo in italiano; mi dica se preferisce un'altra lingua.`,
  languageChanged: () => t`Certo, continuiamo in italiano.`,
  yesToNothing: () => t`In questo momento non ci sono domande in sospeso. Che cosa desidera fare?`,
  noToNothing: () => t`Va bene. Se le serve qualcosa, mi scriva.`,
  staleAnswer: () => t`Questa risposta riguarda una domanda precedente, quindi non ne ho tenuto conto.`,
  lostThread: () =>
    t`Ho perso il filo della nostra conversazione, mi scusi. Le richieste che ha presentato sono al sicuro. Riprendiamo da qui.`,
  stuck: () =>
    t`Da parte nostra qualcosa continua a non funzionare, mi scusi. Non è stato registrato nulla per sbaglio.`,
});
