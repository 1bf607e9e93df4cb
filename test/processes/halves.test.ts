import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../config/packageRoot.ts';

/** Every file of ours that a process loads, however many imports away. */
const loadedBy = async (entry: string): Promise<string[]> => {
  const { metafile } = await build({
    absWorkingDir: packageRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return Object.keys(metafile.inputs);
};

const under = (files: string[], ...places: string[]) =>
  files.filter((file) => places.some((place) => file.startsWith(place)));

describe('a process loads its own half of the product and nothing of the other', () => {
  let web: string[];
  let worker: string[];
  beforeAll(async () => {
    [web, worker] = await Promise.all([
      loadedBy('processes/webProcess.ts'),
      loadedBy('processes/workerProcess.ts'),
    ]);
  });

  it('web: the chat, the use cases and the downloads; no email sender and no jobs', () => {
    expect(web).toEqual(
      expect.arrayContaining([
        'web/createWebApp.ts',
        'privacy/createUseCases.ts',
        'privacy/exports/downloads.ts',
      ]),
    );
    expect(under(web, 'bot/').length).toBeGreaterThan(0);
    // Which authority is whose is a rule about the company, and the chat says it too.
    expect(under(web, 'jobs/').filter((file) => file !== 'jobs/authorityFor.ts')).toEqual([]);
    expect(under(web, 'integrations/email/render')).toEqual([]);
  });

  it('worker: the jobs and the email sender; no dialogue, no pages, no use cases, no downloads', () => {
    expect(worker).toEqual(expect.arrayContaining(['jobs/createJobs.ts', 'jobs/emails/emailSender.ts']));
    expect(
      under(
        worker,
        'bot/',
        'web/',
        'privacy/createUseCases',
        'privacy/createPrivacy',
        'privacy/exports/downloads',
      ),
    ).toEqual([]);
  });
});
