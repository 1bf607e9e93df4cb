import { describeWalks } from '../journeys/whoseData/describeWalks.ts';

const short = process.env['SLOW'] === 'short';

describeWalks({ seeds: short ? 100 : 2_000, desk: 'in memory' });
describeWalks({ seeds: short ? 3 : 100, desk: 'local' });
