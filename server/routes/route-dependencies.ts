import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Reader, ReaderOptions } from '../../agents/answers/reader.ts';
import type { Access } from '../../agents/guards/access.ts';
import type { HouseTool } from '../../agents/tools/house-tool.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { DemoSessions } from '../authentication/demo-sessions.ts';
import type { Authenticator } from '../authentication/authenticator.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { TurnRunner } from '../conversations/turn-runner.ts';
import type { KeptForecasts } from '../jobs/kept-forecasts.ts';
import type { LoadedHouse } from '../house/loaded-house.ts';
import type { Loop } from '../loop/loop.ts';
import type { DocumentRoutes } from './documents.ts';
import type { ReferencePhotos } from '../uploads/reference-photos.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { VoiceSettings } from '../../contracts/voice-settings.ts';
import type { Hearing } from '../voice/hearing.ts';
import type { Voice } from '../voice/openai-voice.ts';
import type { Utterances } from '../voice/utterances.ts';

/** A Fastify instance whose routes are typed by zod schemas. */
export type HouseApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the routes and the socket need; built by `composition.ts`. */
export interface RouteDependencies {
  /** The house as loaded now; replaced as a whole after an import. */
  house: () => LoadedHouse;
  openAccess: (principal: Principal) => Access;
  authenticator: Authenticator;
  /** Null unless demonstration sign-in is on. */
  demoSessions: DemoSessions | null;
  conversations: Conversations;
  runner: TurnRunner;
  uploads: Uploads;
  referencePhotos: ReferencePhotos;
  documents: DocumentRoutes;
  hearing: Hearing;
  utterances: Utterances;
  /** Null where reading aloud is left to the browser. */
  voice: Voice | null;
  voiceSettings: VoiceSettings;
  tools: readonly HouseTool[];
  createReader: (options: ReaderOptions) => Reader;
  imageUrl: (productId: string) => string | null;
  dataFolder: string;
  /** Forecasts of the last night. */
  forecasts: KeptForecasts;
  loop: Loop;
  newId: () => string;
}
