import { cpus, loadavg } from 'node:os';
import { shipped } from '../config/packageRoot.ts';
import { CONVERSATIONS, type Comparison, compareTurns } from './product/compareTurns.ts';
import { measureConfirmedToMail } from './product/confirmedToMail.ts';
import { residentMemory, startToFirstAnswer } from './product/start.ts';
import { median } from './product/statistics.ts';
import { widgetSize } from './product/widgetSize.ts';

/** `npm run bench`: speed and size of the built product on this machine, in one table. */
const PROGRAM = { file: shipped('dist', 'main.js'), nodeArgs: [] };
const STARTS = 3;

type Row = [what: string, measured: string, aim: string];

const ms = (value: number): string => (value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);

const turnRows = (rates: Comparison): Row[] =>
  CONVERSATIONS.flatMap((count) =>
    (Object.keys(rates) as (keyof Comparison)[]).map((name): Row => {
      const { perSecond, p50, p99 } = rates[name][count]!;
      const product = rates.product[count]!.perSecond;
      const aim =
        name === 'product'
          ? `${(product / rates['echo, state in the store'][count]!.perSecond).toFixed(2)} of the echo bot on the store (aim > 1), ${(product / rates['echo, state in memory'][count]!.perSecond).toFixed(2)} of the one in memory (aim 0.5)`
          : '';
      return [
        `Turns, ${count} conversation(s): ${name}`,
        `${Math.round(perSecond)}/s, p50 ${ms(p50)}, p99 ${ms(p99)}`,
        aim,
      ];
    }),
  );

const startRows = async (): Promise<Row[]> => {
  const times: number[] = [];
  for (let start = 1; start < STARTS; start += 1) {
    const { instance, toFirstAnswerMs } = await startToFirstAnswer(PROGRAM);
    times.push(toFirstAnswerMs);
    await instance.close();
  }
  const { instance, toFirstAnswerMs } = await startToFirstAnswer(PROGRAM);
  times.push(toFirstAnswerMs);
  try {
    const rates = await compareTurns(instance);
    const memory = Object.entries(residentMemory(instance));
    const total = memory.reduce((sum, [, megabytes]) => sum + megabytes, 0);
    return [
      [`Start to first answer, median of ${STARTS}`, ms(median(times)), 'about 2 s'],
      [
        'Resident memory',
        `${Math.round(total)} MB: ${memory.map(([part, megabytes]) => `${part} ${Math.round(megabytes)}`).join(', ')}`,
        '',
      ],
      ...turnRows(rates),
    ];
  } finally {
    await instance.close();
  }
};

const mailRows = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const delays of ['none', 'realistic'] as const) {
    const { access, eraseNow } = await measureConfirmedToMail(delays, PROGRAM);
    for (const [kind, { median: middle, longest }] of [
      ['access', access],
      ['erase now', eraseNow],
    ] as const)
      rows.push([
        `Confirmed to mail: ${kind}, desk ${delays === 'none' ? 'without delays' : 'at realistic delays'}`,
        `${ms(middle)} (longest ${ms(longest)})`,
        delays === 'none' ? 'under 2 s' : '',
      ]);
  }
  return rows;
};

const rows = [...(await startRows()), ...(await mailRows())];
const { loader, window } = widgetSize();
rows.push(['Widget', `loader ${loader} bytes, window ${window} bytes gzip`, '3,072 and 25,600']);

const [cpu] = cpus();
process.stdout.write(
  [
    '',
    `Node ${process.version}, ${cpus().length} x ${cpu?.model.trim()}, load before the end ${loadavg()[0]?.toFixed(1)}`,
    '',
    '| What | Measured | Aim |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n'),
);
