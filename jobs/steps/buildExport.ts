import type { ExportedCategory } from '../../integrations/sources/source.ts';
import { after, DAY } from '../../observe/clock.ts';
import { randomToken } from '../../observe/randomness.ts';
import { addressPlace, exportIdOf } from '../../privacy/exports/places.ts';
import { subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import { writeExport } from '../export/writeExport.ts';
import type { Run } from '../run.ts';
import { recipientOf } from './emailDataSubject.ts';
import { gather } from './gather.ts';

/** How long an export can be downloaded. */
const EXPORT_LIFE_MS = DAY;
/** How often the whole is tried again for the sake of files that cannot be fetched now. */
const FILE_TRIES = 3;
/** How long the page behind its link still says that it has expired. */
const EXPORT_PAGE_KEPT_MS = 30 * DAY;

export interface SealedLink {
  /** The link's token, encrypted: the record of the step alone opens nothing. Base64. */
  sealedToken: string;
  expiresAt: string;
  categories: number;
  records: number;
}

const linkPlace = (run: Run) => `request/${run.request._id}/link`;

export const openLink = (link: SealedLink, run: Run, { sealer }: JobContext): string =>
  sealer.open<string>(run.request.dataKey!, linkPlace(run), Buffer.from(link.sealedToken, 'base64'));

/**
 * Everything from every source in one ZIP, encrypted in the store. All or nothing: it is published only once it is
 * complete, and a source that does not answer makes it fail.
 */
export const buildExport = async (
  run: Run,
  context: JobContext,
): Promise<{ result: SealedLink; detail: Record<string, number> }> => {
  const { sources, sealer, clock, randomness, exports, keyring } = context;
  const { request } = run;
  const known = await gather(run, context);
  const categories: (ExportedCategory & { source: string })[] = [];
  for (const source of sources) {
    for (const category of await source.export(known)) categories.push({ ...category, source: source.name });
  }
  const subject = subjectOf(sealer, request);
  const to = recipientOf(run.request, context)?.to ?? '';
  const now = clock.now();
  const expiresAt = after(now, EXPORT_LIFE_MS);
  const token = randomToken(randomness);
  const dataKey = sealer.newDataKey();
  const id = exportIdOf(String(request._id));
  await exports.begin({
    _id: id,
    requestId: String(request._id),
    linkHash: keyring.hash('link-hash', 'export', token),
    language: request.language,
    fileName: `${request.reference}.zip`,
    dataKey,
    sealedAddress: sealer.seal(dataKey, addressPlace(id), to),
    createdAt: now,
    expiresAt,
    purgeAt: after(now, EXPORT_PAGE_KEPT_MS),
  });
  await writeExport(
    {
      id,
      dataKey,
      purgeAt: after(now, EXPORT_PAGE_KEPT_MS),
      reference: request.reference,
      language: request.language,
      madeAt: now,
      policyVersion: request.policyVersion,
      ...(subject?.country !== undefined && { country: subject.country }),
      person: { name: subject?.name ?? '', addresses: subject?.addressesOnFile ?? [] },
      categories,
      unattributable: request.byHand ?? [],
      withoutFilesThatFail: request.work.attempts > FILE_TRIES,
    },
    context,
  );
  const records = categories.reduce((sum, category) => sum + category.records.length, 0);
  return {
    result: {
      sealedToken: sealer.seal(request.dataKey!, linkPlace(run), token).toString('base64'),
      expiresAt: expiresAt.toISOString(),
      categories: categories.length,
      records,
    },
    detail: { categories: categories.length, records },
  };
};
