import type { RequestKind } from '../../domain/kinds.ts';
import { number } from './format.ts';
import { it as t } from './italian.ts';
import type { CommonTexts } from './types.ts';

export const it: CommonTexts = {
  kindNames: {
    access: t`Una copia dei suoi dati`,
    portability: t`I suoi dati da portare con sé`,
    rectification: t`La correzione dei suoi dati`,
    erasure: t`La cancellazione dei suoi dati`,
    restriction: t`La sospensione dell'uso dei suoi dati`,
    objection: t`L'opposizione all'uso dei suoi dati`,
    withdrawal: t`La disiscrizione`,
    do_not_sell: t`Non vendere né condividere i suoi dati`,
    human: t`Parlare con una persona`,
    complaint: t`Un reclamo`,
  },
  purposeNames: {
    status: t`A che punto sono le sue richieste`,
    cancel: t`L'annullamento di una richiesta`,
    download: t`Il download dei suoi dati`,
  },
  requestNames: {
    access: t`richiesta di una copia dei suoi dati`,
    portability: t`richiesta dei suoi dati da portare con sé`,
    rectification: t`richiesta di correggere i suoi dati`,
    erasure: t`richiesta di cancellare i suoi dati`,
    restriction: t`richiesta di sospendere l'uso dei suoi dati`,
    objection: t`opposizione all'uso dei suoi dati`,
    withdrawal: t`richiesta di disiscrizione`,
    do_not_sell: t`richiesta di non vendere né condividere i suoi dati`,
    human: t`richiesta di parlare con una persona`,
    complaint: t`reclamo`,
  },
  entries: (count) => t`${number(count, 'it')} ${count === 1 ? 'voce' : 'voci'}`,
  minutes: (count) => t`${count} ${count === 1 ? 'minuto' : 'minuti'}`,
};

/** "la sua richiesta di una copia dei suoi dati", "il suo reclamo". */
export const yours = (kind: RequestKind): string =>
  `${kind === 'complaint' ? 'il suo' : 'la sua'} ${it.requestNames[kind]}`;
