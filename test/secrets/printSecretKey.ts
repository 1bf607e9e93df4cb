import { secureRandomness } from '../../observe/randomness.ts';
import { secretKeyFor } from '../../secrets/secretKey.ts';

process.stdout.write(secretKeyFor({ dataDir: process.argv[2] as string }, secureRandomness));
