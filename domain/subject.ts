/**
 * A person whose data is held. Bound by `subjectId` ("source:primaryKey") and never by an address, because addresses
 * change and are shared.
 */
export interface Subject {
  subjectId: string;
  /** Where codes, links and data may go. Taken from the record, never from what was typed. Lower case. */
  addressesOnFile: string[];
  addressChangedAt?: Date;
  previousAddress?: string;
  /** `processor`: this person stands on the contact list of a client, who is the controller. */
  role: 'controller' | 'processor';
  /** ISO 3166-1 alpha-2, or with a subdivision ("US-CA") where the law depends on it. */
  country?: string;
  /** How the record calls the person, for greetings. */
  name?: string;
  /** What tells this account from another of the same person: company, ending of the customer number. */
  label?: string;
  /** Known by a subscription or the like, without an account. */
  withoutAccount?: true;
  /** Ids of records without an account that belong to this one: newsletter rows under an address that only this account has. */
  also?: string[];
  /** For role `processor`: who the controller is and how to reach them. */
  controllers?: Controller[];
}

export interface Controller {
  name: string;
  contact: string;
}
