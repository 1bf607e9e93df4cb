import type { RequestKind } from './kinds.ts';

/** A part of the data about somebody, when the customer does not mean all of it. */
export type DataPart =
  | 'name'
  | 'email'
  | 'phone'
  | 'postalAddress'
  | 'birthDate'
  | 'orders'
  | 'payments'
  | 'messages'
  | 'contacts'
  | 'activity'
  | 'location'
  | 'cookies'
  | 'photos';

/** Details of the wish as the customer gave them; which of them matter depends on the kind. */
export interface Wish {
  /** Rectification. */
  change?: { field?: string; oldValue?: string; newValue?: string };
  /** Which uses stop, as the data map names them, or `all`: restriction, objection; withdrawal (`newsletter` where nothing else was said). */
  services?: string[];
  /** Objection: to marketing only. */
  marketingOnly?: boolean;
  /** Human: what is wanted for whom, where somebody acts for another person and has named both. */
  onBehalf?: { kind: 'access' | 'portability'; address: string };
  /** Human: it is about the data of somebody else than the one who writes. */
  forAnother?: 'child' | 'deceased' | 'representative';
  /** Human: only these parts of the customer's data are to be erased. */
  parts?: DataPart[];
  /** Human: what the customer had begun or mentioned before a person took over. None of it is filed. */
  unfinished?: RequestKind[];
  /** Human, complaint: what the customer wants to say to the person. */
  message?: string;
}
