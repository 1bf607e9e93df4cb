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
  /** Human, complaint: what the customer wants to say to the person. */
  message?: string;
}
