/** One law's clock; a request has one per law that applies. */
export interface LegalClock {
  law: 'gdpr' | 'uk_gdpr' | 'fadp' | 'ccpa' | 'ccpa_opt_out' | 'dpa2018_164a';
  startsAt: Date;
  /** The last moment that keeps the law. */
  dueAt: Date;
}
