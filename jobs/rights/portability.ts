import { access } from './access.ts';

/** Portability (Art. 20 GDPR): the export of an access is machine-readable already. */
export const portability = access;
