/** An app of the account's own, made of an uploaded archive. */
export interface AppRow {
  id: number;
  name: string;
  short_description: string;
  /** Under which number its archive is kept. */
  upload_id: number;
  /** As its `manifest.json` says. */
  manifest: Record<string, unknown>;
  /** When the job that builds it is through. */
  ready_at: string;
  created_at: string;
  updated_at: string;
}

export interface InstallationRow {
  id: number;
  app_id: number;
  product: 'support';
  settings: Record<string, unknown>;
  enabled: boolean;
  created_at: string;
  updated_at: string;
}
