import { isOptOut, type OptOutKind } from '../../../domain/kinds.ts';
import { it as t } from '../../common/italian.ts';
import type { IdentitySentences } from '../sentences.ts';
import type { Unwritable } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

/** "dalle 14:05", "dal 25 novembre 2026 alle 14:05". */
const since = (when: string): string => (/^\d{1,2}:/.test(when) ? t`dalle ${when}` : t`dal ${when}`);

/** Where the address is not there to get a code. */
const ADDRESS_OPTED_OUT: Record<OptOutKind, string> = {
  withdrawal: t`Quale indirizzo e-mail non deve più ricevere la newsletter?`,
  do_not_sell: t`Con quale indirizzo e-mail la conosciamo?`,
};

const UNWRITABLE: Record<Unwritable, string> = {
  not_ascii: t`prima della @ c'è una lettera che il nostro sistema di posta non supporta, per esempio é o ü`,
  quoted: t`il nostro sistema di posta non supporta indirizzi di questa forma`,
  comment: t`il nostro sistema di posta non supporta indirizzi di questa forma`,
  host_number: t`il nostro sistema di posta non supporta indirizzi di questa forma`,
  route: t`il nostro sistema di posta non supporta indirizzi di questa forma`,
  too_long: t`è più lungo di quanto possa essere un indirizzo e-mail`,
};

export const identity = ({ at, from, signIn }: Told): IdentitySentences => ({
  askAddress: (goal) =>
    isOptOut(goal)
      ? ADDRESS_OPTED_OUT[goal]
      : t`Quale indirizzo e-mail usa da noi? Le mando lì un codice, per sapere che è davvero lei.`,
  askAddressAgain: () => t`Quale indirizzo e-mail usa da noi?`,
  askReach: (goal) =>
    goal === 'complaint'
      ? t`A quale indirizzo e-mail possiamo risponderle?`
      : t`A quale indirizzo e-mail può risponderle il nostro team? Oppure preferisce una risposta qui nella chat?`,
  addressInvalid: () =>
    t`Non riesco a leggerlo come indirizzo e-mail. Dovrebbe essere simile a nome@esempio.ch. Può scriverlo ancora una volta?`,
  addressUnusable: (why, known) =>
    t`A questo indirizzo non possiamo inviare e-mail: ${UNWRITABLE[why]}. ${known ? 'Ha un altro indirizzo che conosciamo?' : 'Ne ha un altro?'} Altrimenti può aiutarla una persona del nostro team.`,
  doubtfulAddress: (meant) =>
    t`Intendeva **${meant}**? Preferisco chiederglielo prima di scrivere all'indirizzo sbagliato.`,
  oneAddress: () => t`Vedo più di un indirizzo. Quale usa da noi?`,
  whichAddress: () =>
    t`È l'indirizzo a cui arrivano le nostre e-mail, o quello con cui fa l'accesso. Se non lo ricorda più, la può aiutare una persona del nostro team.`,
  addressNoted: () => t`Grazie, ho preso nota del suo indirizzo. Che cosa desidera fare?`,
  codeSent: (address, expiresAt) =>
    t`Se conosciamo l'indirizzo ${address}, un codice di otto cifre è già in viaggio. Lo scriva qui entro le ${at(expiresAt)}. Se non trova l'e-mail, guardi anche nello spam.`,
  codeSentAgain: (address, expiresAt) =>
    t`Se conosciamo l'indirizzo ${address}, un nuovo codice è già in viaggio. Vale solo quello nuovo, fino alle ${at(expiresAt)}.`,
  askCode: (address) =>
    t`Scriva qui il codice di otto cifre che trova nella nostra e-mail all'indirizzo ${address}.`,
  codeHasEightDigits: () =>
    t`Il codice ha esattamente otto cifre. Può ricontrollare l'e-mail? Questo non è contato come tentativo.`,
  codeWrong: (triesLeft) =>
    triesLeft === 1
      ? t`Il codice non è questo. Le resta un tentativo.`
      : t`Il codice non è questo. Le restano ${triesLeft} tentativi.`,
  codeExpired: () => t`Questo codice non è più valido. Vuole che gliene invii uno nuovo?`,
  codeSpent: () =>
    t`Dopo tanti tentativi questo codice non si può più usare. Posso inviargliene uno nuovo, oppure può aiutarla una persona.`,
  codeTooSoon: (seconds) =>
    t`L'ultimo codice è appena partito. Posso inviarne un altro tra ${seconds} ${seconds === 1 ? 'secondo' : 'secondi'}.`,
  codesSpent: (retryAt, now) =>
    t`Per proteggere i suoi dati, per ora non si possono inviare altri codici. Sarà di nuovo possibile ${since(from(retryAt, now))}. Se non vuole aspettare, può aiutarla una persona.`,
  noCodeOpen: () => t`Al momento non c'è nessun codice in attesa.`,
  noAccess: () =>
    [
      t`Allora il codice non le arriverebbe.`,
      signIn &&
        t`Se riesce ancora ad accedere al nostro sito, acceda e torni in questa chat: così non serve alcun codice.`,
      t`Se conosciamo un altro suo indirizzo, possiamo usare quello. Altrimenti decide il nostro team: due persone si assicurano che sia davvero lei, e ci vuole un po' di più.`,
    ]
      .filter(Boolean)
      .join(' '),
  askLostAddress: () => t`Qual era l'indirizzo? Al nostro team serve per trovare i suoi dati.`,
  askContact: () =>
    t`Dove può raggiungerla il nostro team: a un altro indirizzo e-mail o per telefono? Serve solo per assicurarsi che sia davvero lei. Fino ad allora, nessuno dei suoi dati viene inviato lì.`,
  stopOrGoOn: () =>
    t`Senza questo non posso andare avanti, perché nessun altro arrivi ai suoi dati. Vuole continuare lo stesso? Altrimenti non viene presentato nulla.`,
  verified: (maskedAddress) => t`Grazie, ora so che è proprio lei (${maskedAddress}).`,
  signedInAs: (maskedAddress) =>
    t`È connesso al nostro sito (${maskedAddress}), quindi so chi è. Se si tratta di un altro indirizzo, lo scriva pure.`,
  askFact: (what, first) =>
    first
      ? t`Ancora una cosa, perché i dati di nessuno finiscano alla persona sbagliata. Mi indichi **${what}**. Se non lo sa, se ne occupa una persona del nostro team.`
      : t`Grazie. E mi indichi **${what}**.`,
  whereFact: (what) =>
    t`Guardi su una nostra fattura o in una nostra vecchia e-mail: ${what} dovrebbe essere lì. Se non lo trova, me lo dica pure: le chiederò se deve controllare una persona.`,
  factHasDigits: (what) =>
    t`Mi serve ${what}, e contiene delle cifre. Se non ce l'ha, me lo dica pure: può controllare una persona.`,
  askFactsUnknown: (goal) =>
    t`Non fa niente. Allora una persona del nostro team deve accertarsi in un altro modo che è proprio lei. Vuole che registri per questo ${NAMES[goal]}? Con i suoi dati non succede nulla prima che ne sia sicura. Altrimenti non registro nulla.`,
  notTheirMailbox: () =>
    t`Grazie di avermelo detto. Allora mi fermo qui, perché può chiederlo solo la persona a cui appartiene la casella. Non è stato registrato nulla. Se la conosciamo con un indirizzo suo, possiamo usare quello.`,
  codeNotWanted: (goal) =>
    t`Va bene, niente codice. Lasciamo da parte ${NAMES[goal]}. Non è stato registrato nulla.`,
  factsKnown: () => t`Grazie, corrisponde.`,
  factsWrong: () => t`Non corrisponde a ciò che abbiamo. Controlli ancora una volta.`,
  proofOver: () =>
    t`È passato un po' di tempo. Per proteggere i suoi dati, devo verificare ancora una volta che sia proprio lei.`,
});
