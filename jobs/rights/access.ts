import { buildExport, openLink, type SealedLink } from '../steps/buildExport.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { finish } from '../steps/finish.ts';
import { countUnattributable, noteUnattributable, unattributableTitles } from '../steps/unattributable.ts';
import { onePerson, start, tellStart } from './opening.ts';
import { during, type Right, type Stage } from './right.ts';

/** Everything from every source, behind a link that needs a fresh code. */
const giveAccess: Stage = async (run, context) => {
  const { request } = run;
  await countUnattributable(run, context);
  const link = await run.step<SealedLink>('build_export', () => buildExport(run, context));
  if (!link) return null;
  await emailDataSubject(run, context, 'export_ready', () => ({
    template: 'exportReady',
    reference: request.reference,
    downloadUrl: context.links.exportPage(openLink(link, run, context)),
    validUntil: new Date(link.expiresAt),
    ...unattributableTitles(run, context),
  }));
  await run.tell(
    'tell:export_ready',
    `The export is ready (${link.categories} categories, ${link.records} records) and its link was mailed to the address on file. It can be fetched with a fresh code until ${link.expiresAt.slice(0, 16).replace('T', ' ')} UTC.`,
  );
  await noteUnattributable(run);
  return finish(run, 'access_given');
};

/** Access (Art. 15 GDPR). */
export const access: Right = {
  version: 1,
  stages: [...during('filed', onePerson, tellStart, start('started')), ...during('in_progress', giveAccess)],
};
