import type { DoneStep } from '../../integrations/zendesk/setup/applySetup.ts';
import type { Step } from '../../integrations/zendesk/setup/planSetup.ts';
import { THING_KINDS } from '../../integrations/zendesk/setup/thingKinds.ts';

const named = ({ kind, title }: Step): string => `${THING_KINDS[kind].name} "${title}"`;
const why = ({ because }: Step): string => (because.length > 0 ? `: ${because.join('; ')}` : '');

const SIGNS: Record<Step['does'], string> = {
  create: '  + create       ',
  mend: '  ~ mend         ',
  fine: '  = fine         ',
  not_allowed: '  ! not allowed  ',
};

export const planInWords = (url: string, plan: readonly Step[]): string => {
  const open = plan.filter(({ does }) => does !== 'fine');
  const lines = open.map((step) => `${SIGNS[step.does]}${named(step)}${why(step)}`);
  const fine = plan.length - open.length;
  return [`Plan for ${url}:`, ...lines, `  ${fine} of ${plan.length} are as they should be.`, ''].join('\n');
};

export const doneInWords = (done: readonly DoneStep[]): string => {
  const refused = done.filter((step) => step.refused !== undefined);
  const notAllowed = done.filter(({ does }) => does === 'not_allowed');
  const count = (does: Step['does']): number =>
    done.filter((step) => step.does === does && step.refused === undefined).length;
  const [created, mended] = [count('create'), count('mend')];
  return [
    created + mended === 0 ? 'Nothing to do.' : `Created: ${created}. Mended: ${mended}.`,
    ...refused.map((step) => `  ! refused: ${named(step)}: ${step.refused}`),
    ...notAllowed.map((step) => `  ! left out: ${named(step)}${why(step)}`),
    ...(refused.length + notAllowed.length > 0
      ? ['The product works without these; docs/zendesk.md says what is then different.']
      : []),
    '',
  ].join('\n');
};

/** Where the signing secret is. The secret itself only for somebody who asks to see it. */
export const secretInWords = (
  secret: string | undefined,
  { show, known }: { show: boolean; known: string | undefined },
): string => {
  if (secret === undefined) return 'There is no webhook: tickets are asked for every 30 seconds.\n';
  if (secret === known) return 'ZENDESK_WEBHOOK_SECRET is the signing secret of the webhook.\n';
  const now = known === undefined ? 'is not set' : 'is not the secret of this webhook';
  return [
    `ZENDESK_WEBHOOK_SECRET ${now}: calls of the webhook are turned away until it is.`,
    'The secret stands in the Admin Center: Apps and integrations > Webhooks > Rightsdesk > Reveal secret.',
    show
      ? `  ZENDESK_WEBHOOK_SECRET=${secret}`
      : 'To have it printed here: npm run zendesk:setup -- --show-secret',
    '',
  ].join('\n');
};
