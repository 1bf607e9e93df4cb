import { it as words } from '../../common/it.ts';
import { it as t } from '../../common/italian.ts';
import type { RequestLine } from '../terms.ts';
import type { Told } from '../told.ts';

/** Where a request stands and what comes next, as a sentence or two. */
export const standing = (request: RequestLine, { on }: Told): string => {
  // Every kind of request is feminine but a complaint.
  const o = request.kind === 'complaint' ? 'o' : 'a';
  const latest = t`Il termine è il ${on(request.dueAt)}.`;
  const ended = request.endedAt === undefined ? '' : t` il ${on(request.endedAt)}`;
  switch (request.state) {
    case 'verifying':
      return t`Mancano ancora il codice e il suo sì.`;
    case 'filed':
      return t`L'abbiamo ricevut${o} e cominciamo presto. ${latest}`;
    case 'awaiting_decision':
    case 'needs_attention':
      return t`Se ne sta occupando una persona del nostro team, che poi le scrive. ${latest}`;
    case 'scheduled':
      return request.windowEndsAt === undefined
        ? t`È nel periodo di attesa. ${latest}`
        : t`Non usiamo più i suoi dati e li cancelliamo dopo il ${on(request.windowEndsAt)}. Fino ad allora può cambiare idea.`;
    case 'in_progress':
      return t`Ci stiamo lavorando e le scriveremo quando sarà fatto. ${latest}`;
    case 'partly_done':
      return t`Una parte è fatta, il resto segue. ${latest}`;
    case 'done':
      return t`È stat${o} conclus${o}${ended}.`;
    case 'refused':
      return t`È stat${o} respint${o}${ended}. La nostra e-mail spiega perché, e a chi può rivolgersi.`;
    case 'cancelled':
      return t`È stat${o} annullat${o}${ended}.`;
  }
};

export const listed = (list: RequestLine[], told: Told): string =>
  list
    .map(
      (request) =>
        t`- **${request.reference}**, ${words.requestNames[request.kind]}: ${standing(request, told)}`,
    )
    .join('\n');
