import { describeWalks } from './whoseData/describeWalks.ts';

describeWalks({ seeds: 100, desk: 'in memory' });
