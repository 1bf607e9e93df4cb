import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Router } from 'express';
import { errorFields, type Logger } from '../../observe/logger.ts';

/** The operators' endpoints, on a server of their own that does not listen yet: customers must not reach it. */
export const createOperationsServer = (routes: Router, logger: Logger): Server => {
  const app = express();
  app.disable('x-powered-by');
  app.use(routes);
  const onError: ErrorRequestHandler = (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    logger.error('an endpoint of the operators failed', errorFields(error));
    response.sendStatus(500);
  };
  app.use(onError);
  return createServer(app);
};
