import { describeWalks } from './whoseData/describeWalks.ts';

// So many that everything happens in some walk; the slow tests walk further.
describeWalks({ seeds: 24, desk: 'in memory' });
