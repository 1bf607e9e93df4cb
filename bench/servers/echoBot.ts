import { createServer } from 'node:http';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  type Storage,
} from 'botbuilder';
import express from 'express';
import { MongoClient } from 'mongodb';
import { runProcess } from '../../processes/child.ts';
import { listen } from '../../processes/listen.ts';
import { mongoStorage } from './mongoStorage.ts';

/**
 * botbuilder's echo bot with a counter as conversation state, over express as its samples run it: in memory, or with
 * BENCH_STORE in a MongoDB. Answers come in the body of the request (`expectReplies`).
 */
await runProcess('echo', async () => {
  const uri = process.env['BENCH_STORE'];
  const client = uri === undefined ? undefined : new MongoClient(uri);
  const storage: Storage = client ? mongoStorage(client.db('echo').collection('state')) : new MemoryStorage();
  const state = new ConversationState(storage);
  const turns = state.createProperty<number>('turns');
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const app = express();
  app.use(express.json());
  app.post('/api/messages', (request, response) =>
    adapter.process(request, response, async (context) => {
      const count = (await turns.get(context, 0)) + 1;
      await turns.set(context, count);
      await context.sendActivity(`${count}: ${context.activity.text}`);
      await state.saveChanges(context);
    }),
  );
  const server = createServer(app);
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'PORT' });
  return {
    details: { url: `http://127.0.0.1:${port}` },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await client?.close();
    },
  };
});
