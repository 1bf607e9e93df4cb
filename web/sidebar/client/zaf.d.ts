/** The parts of Zendesk's SDK that we use. */
declare module 'zendesk_app_framework_sdk' {
  export interface ZafContext {
    location: string;
    ticketId?: number;
  }
  export interface ZafClient {
    context(): Promise<ZafContext>;
    get(path: string): Promise<Record<string, unknown>>;
    invoke(name: string, ...given: unknown[]): Promise<unknown>;
  }
  const ZAFClient: { init(): ZafClient | false };
  export default ZAFClient;
}
