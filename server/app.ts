import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify from 'fastify';
import { jsonSchemaTransform, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { existsSync } from 'node:fs';
import type { Principal } from '../contracts/principal.ts';
import { largestPicture } from '../contracts/http-api.ts';
import type { Config } from './config.ts';
import { requireSignIn } from './plugins/authentication.ts';
import { registerErrorHandling } from './plugins/errors.ts';
import { registerMetrics } from './plugins/metrics.ts';
import { registerApprovedAnswers } from './routes/approved-answers.ts';
import { registerChat } from './routes/chat.ts';
import { registerConversations } from './routes/conversations.ts';
import { registerFeedback } from './routes/feedback.ts';
import { registerGaps } from './routes/gaps.ts';
import { registerHandOffs } from './routes/hand-offs.ts';
import { registerDocuments } from './routes/documents.ts';
import { registerHealth } from './routes/health.ts';
import { registerJobMetrics, registerJobs } from './routes/jobs.ts';
import { registerKnowledge } from './routes/knowledge.ts';
import { registerMedia } from './routes/media.ts';
import { registerPlans } from './routes/plans.ts';
import type { HouseApp, RouteDependencies } from './routes/route-dependencies.ts';
import { registerDemoSignIn, registerMe } from './routes/session.ts';
import { registerUploads } from './routes/uploads.ts';
import { registerReferencePhotos } from './routes/reference-photos.ts';
import { registerVoice } from './routes/voice.ts';

/** Longest JSON body in bytes. */
const largestBody = 256 * 1024;

export interface AppOptions {
  config: Pick<Config, 'origins' | 'requestsPerMinute' | 'logLevel'>;
  /** Folder of the built widget and pages; left out when it does not exist. */
  webFolder: string;
  version: string;
}

/** Builds the Fastify app over its dependencies; it does not listen yet. */
export async function buildApp(dependencies: RouteDependencies, options: AppOptions): Promise<HouseApp> {
  const { config, webFolder, version } = options;
  const app: HouseApp = Fastify({
    logger: { level: config.logLevel },
    bodyLimit: largestBody,
    genReqId: () => dependencies.newId(),
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // Answers are built from typed results; parsing each of them again would cost more than the answer.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.decorateRequest<Principal | null>('principal', null);
  registerErrorHandling(app);

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        upgradeInsecureRequests: null,
      },
    },
  });
  await app.register(cors, { origin: config.origins.includes('*') ? true : [...config.origins] });
  await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: '1 minute' });
  await app.register(multipart, { limits: { fileSize: largestPicture + 1, files: 1, fields: 4 } });
  await registerMetrics(app);
  registerJobMetrics(app, dependencies.dataFolder);
  await app.register(swagger, {
    openapi: {
      info: { title: 'Comptoir', version, description: 'The store-floor assistant of a luxury house.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/docs' });

  registerHealth(app, dependencies);
  registerDemoSignIn(app, dependencies);
  await app.register((signedIn: HouseApp, _options, done) => {
    requireSignIn(signedIn, dependencies.authenticator);
    registerMe(signedIn, dependencies);
    registerChat(signedIn, dependencies);
    registerConversations(signedIn, dependencies);
    registerFeedback(signedIn, dependencies);
    registerGaps(signedIn, dependencies);
    registerHandOffs(signedIn, dependencies);
    registerApprovedAnswers(signedIn, dependencies);
    registerUploads(signedIn, dependencies);
    registerReferencePhotos(signedIn, dependencies);
    registerVoice(signedIn, dependencies);
    registerKnowledge(signedIn, dependencies);
    registerPlans(signedIn, dependencies);
    registerJobs(signedIn, dependencies);
    registerDocuments(signedIn, dependencies.documents);
    registerMedia(signedIn, dependencies);
    done();
  });
  if (existsSync(webFolder)) {
    // Relative, so that it holds below a path of a proxy too.
    app.get('/console', { schema: { hide: true } }, (_request, reply) => reply.redirect('console/'));
    await app.register(fastifyStatic, {
      root: webFolder,
      // The widget may be embedded by pages of other origins.
      setHeaders: (reply) => {
        reply.setHeader('cross-origin-resource-policy', 'cross-origin');
      },
    });
  }
  return app;
}
