import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';

/** The address of our chat in botbuilder's terms. No request can ever be sent to it. */
export const OWN_SERVICE_URL = 'urn:rightsdesk:directline';

/** A connector that collects what the bot sends in a list instead of sending it anywhere. */
const connectorInto = (sent: Partial<Activity>[]): ConnectorClient => {
  const keep = async (activity: Partial<Activity>) => {
    sent.push(activity);
    return { id: '' };
  };
  const conversations = {
    sendToConversation: (_conversationId: string, activity: Partial<Activity>) => keep(activity),
    replyToActivity: (_conversationId: string, _replyToId: string, activity: Partial<Activity>) =>
      keep(activity),
  };
  return { conversations } as unknown as ConnectorClient;
};

const refuse = (): never => {
  throw new Error('Signing in through the Bot Framework is not offered in this chat.');
};
const noSignIn: UserTokenClient = {
  getUserToken: refuse,
  getSignInResource: refuse,
  signOutUser: refuse,
  getTokenStatus: refuse,
  getAadTokens: refuse,
  exchangeToken: refuse,
};

/**
 * botbuilder's authentication for turns that never leave this process. Who may speak was decided before the turn, by our
 * own tokens. An activity that names another service is refused: without an app id, botbuilder would post the reply to
 * whatever address the activity names.
 */
export class InProcessAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #sentBy = new WeakMap<ClaimsIdentity, Partial<Activity>[]>();

  /** What `processActivityDirect` needs for one turn, and the list that collects what the bot sends. */
  beginTurn(): { authenticated: AuthenticateRequestResult; sent: Partial<Activity>[] } {
    const claimsIdentity = new ClaimsIdentity([], true);
    const sent: Partial<Activity>[] = [];
    this.#sentBy.set(claimsIdentity, sent);
    const connectorFactory = this.createConnectorFactory(claimsIdentity);
    return { authenticated: { audience: OWN_SERVICE_URL, claimsIdentity, connectorFactory }, sent };
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return {
      create: async (serviceUrl) => {
        const sent = this.#sentBy.get(claimsIdentity);
        if (serviceUrl !== OWN_SERVICE_URL || !sent) throw new Error('The bot may only answer in this chat.');
        return connectorInto(sent);
      },
    };
  }

  override async createUserTokenClient(): Promise<UserTokenClient> {
    return noSignIn;
  }
}
