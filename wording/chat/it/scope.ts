import type { RequestKind } from '../../../domain/kinds.ts';
import { it as words } from '../../common/it.ts';
import { it as t } from '../../common/italian.ts';
import type { ScopeWords } from '../scopeRows.ts';

export const ASK: Record<RequestKind, string> = {
  access: t`Vuole che faccia preparare la copia?`,
  portability: t`Vuole che faccia preparare i file?`,
  rectification: t`Vuole che faccia fare questa correzione?`,
  erasure: t`Vuole che faccia cancellare i suoi dati?`,
  restriction: t`Vuole che lo faccia fermare?`,
  objection: t`Vuole che registri la sua opposizione?`,
  withdrawal: t`Vuole che annulli la sua iscrizione?`,
  do_not_sell: t`Vuole che lo registri?`,
  human: t`Vuole che trasmetta la richiesta?`,
  complaint: t`Vuole che trasmetta il suo reclamo?`,
};

export const SCOPE_TITLE: Record<RequestKind, string> = {
  ...words.kindNames,
  erasure: t`Che cosa significa cancellare`,
};

export const SCOPE_WORDS: ScopeWords = {
  account: t`Account`,
  address: t`Indirizzo`,
  newValue: {
    firstName: t`Nuovo nome`,
    lastName: t`Nuovo cognome`,
    email: t`Nuovo indirizzo e-mail`,
    postalAddress: t`Nuovo indirizzo postale`,
    phone: t`Nuovo numero di telefono`,
  },
  oldValue: t`Finora`,
  stops: t`Verrà fermato`,
  service: {
    newsletter: t`la newsletter`,
    marketing: t`tutta la pubblicità`,
    analytics: t`le statistiche di utilizzo`,
    all: t`ogni uso dei suoi dati, salvo la loro conservazione`,
  },
  extent: {
    marketing: t`tutta la pubblicità`,
    calls: t`la pubblicità per telefono`,
    analytics: t`le statistiche di utilizzo`,
    all: t`ogni uso dei suoi dati; il suo account viene chiuso`,
  },
  concerns: t`Riguarda`,
  erased: t`Verrà cancellato`,
  expired: (title) => t`${title} che la legge non ci obbliga più a conservare`,
  ifAny: t`Se ce ne sono`,
  hasToStay: t`Deve restare`,
  stays: (title, until, legalBasis) => t`${title}, fino al ${until} (${legalBasis})`,
  checked: {
    label: t`Da verificare`,
    value: (titles) =>
      t`${titles}: non possiamo attribuire questi dati soltanto a lei. Li esamina una persona.`,
  },
  takenAlong: t`Si chiude anche`,
  requestNames: words.requestNames,
  changeMindUntil: t`Ultimo giorno per cambiare idea`,
  latestDate: t`Termine di legge`,
};
