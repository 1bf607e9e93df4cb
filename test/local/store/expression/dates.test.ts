import { Int32, Long, Timestamp } from 'bson';
import { code, evaluating } from './evaluating.ts';

const int = (n: number): Int32 => new Int32(n);
const at = (text: string): Date => new Date(text);

const document = {
  at: at('2024-02-29T10:20:30.456Z'),
  monday: at('2021-01-04T00:00:00Z'),
  early: at('1969-12-31T23:59:59.999Z'),
  t: new Timestamp({ t: 60, i: 1 }),
  n: null,
  s: 'x',
};

evaluating('dates', document, [
  [{ $year: '$at' }, int(2024)],
  [{ $month: '$at' }, int(2)],
  [{ $dayOfMonth: '$at' }, int(29)],
  [{ $dayOfWeek: '$at' }, int(5)],
  [{ $dayOfYear: '$at' }, int(60)],
  [{ $hour: { date: '$at', timezone: '+02:00' } }, int(12)],
  [{ $minute: '$at' }, int(20)],
  [{ $second: '$t' }, int(0)],
  [{ $millisecond: '$early' }, int(999)],
  [{ $isoWeek: '$monday' }, int(1)],
  [{ $isoDayOfWeek: '$monday' }, int(1)],
  [{ $year: '$n' }, null],
  [{ $year: '$s' }, code(16006)],
  [{ $dateAdd: { startDate: '$at', unit: 'month', amount: int(12) } }, at('2025-02-28T10:20:30.456Z')],
  [
    { $dateAdd: { startDate: at('2024-01-31T00:00:00Z'), unit: 'month', amount: int(1) } },
    at('2024-02-29T00:00:00Z'),
  ],
  [{ $dateSubtract: { startDate: '$at', unit: 'day', amount: int(60) } }, at('2023-12-31T10:20:30.456Z')],
  [{ $dateAdd: { startDate: '$at', unit: 'constructor', amount: int(1) } }, code(9)],
  [{ $dateTrunc: { date: '$at', unit: 'week' } }, at('2024-02-25T00:00:00Z')],
  [{ $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'monday' } }, at('2024-02-26T00:00:00Z')],
  [{ $dateTrunc: { date: '$at', unit: 'quarter' } }, at('2024-01-01T00:00:00Z')],
  [{ $dateTrunc: { date: '$early', unit: 'hour' } }, at('1969-12-31T23:00:00Z')],
  [{ $dateDiff: { startDate: '$early', endDate: '$at', unit: 'year' } }, Long.fromNumber(55)],
  [{ $dateDiff: { startDate: '$at', endDate: '$monday', unit: 'day' } }, Long.fromNumber(-1151)],
  [{ $dateToString: { date: new Date(8.64e15) } }, code(18537)],
  [{ $dateToString: { date: '$at' } }, '2024-02-29T10:20:30.456Z'],
  [
    { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S %z %j %%', timezone: '-03:30' } },
    '2024-02-29 06:50:30 -0330 060 %',
  ],
  [{ $dateToString: { date: '$at', format: '%G-W%V-%u' } }, '2024-W09-4'],
  [{ $dateToString: { date: '$n', onNull: 'never' } }, 'never'],
  [{ $dateToString: { date: '$at', format: '%q' } }, code(18536)],
]);
