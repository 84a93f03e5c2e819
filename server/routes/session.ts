import { z } from 'zod';
import { languages, type LanguageCode } from '../../contracts/languages.ts';
import { roles, type Principal } from '../../contracts/principal.ts';
import { demoOptions, demoSessionRequest, demoSessionResponse, me } from '../../contracts/session.ts';
import { toolNames } from '../../contracts/tool-names.ts';
import { suggestionsFor } from '../../agents/answers/replies.ts';
import { toolRights } from '../../agents/guards/rights.ts';
import { HouseError } from '../house-error.ts';
import { principalOf } from '../plugins/authentication.ts';
import { demoPrincipal } from '../authentication/demo-principal.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

function toolsOf(principal: Pick<Principal, 'role'>, dependencies: RouteDependencies) {
  const available = new Set(dependencies.tools.map((tool) => tool.name));
  return toolNames.filter((name) => available.has(name) && toolRights[name].includes(principal.role));
}

/** Demonstration sign-in: whoever is at this machine picks a role, a store and a language. */
export function registerDemoSignIn(app: HouseApp, dependencies: RouteDependencies): void {
  const { demoSessions, house } = dependencies;
  if (!demoSessions) return;
  app.get(
    '/api/v1/demo/options',
    {
      schema: {
        summary: 'What the demonstration page offers',
        tags: ['session'],
        response: { 200: demoOptions },
      },
    },
    () => {
      const loaded = house();
      return {
        house: loaded.name,
        roles: [...roles],
        languages: [...languages],
        stores: loaded.stores.all
          .filter((store) => store.kind === 'store')
          .map(({ storeId, name, city, country }) => ({ storeId, name, city, country })),
        suggestions: Object.fromEntries(
          languages.map((language): [LanguageCode, string[]] => [
            language,
            suggestionsFor(toolNames, language),
          ]),
        ),
      };
    },
  );
  app.post(
    '/api/v1/demo/session',
    {
      schema: {
        summary: 'Sign in for the demonstration',
        tags: ['session'],
        body: demoSessionRequest,
        response: { 200: demoSessionResponse, 422: z.unknown() },
      },
    },
    async (request) => {
      const person = demoPrincipal(house(), request.body, dependencies.newId());
      if (person === 'unknown-store') {
        const known = house()
          .stores.all.filter((store) => store.kind === 'store')
          .slice(0, 60)
          .map((store) => store.storeId);
        throw new HouseError('unknown-store', [
          { path: 'storeId', reason: `"${request.body.storeId}" is not a store; known: ${known.join(', ')}` },
        ]);
      }
      return { token: await demoSessions.sign(person) };
    },
  );
}

/** Who is signed in and what they may ask. */
export function registerMe(app: HouseApp, dependencies: RouteDependencies): void {
  app.get(
    '/api/v1/me',
    { schema: { summary: 'The signed-in person', tags: ['session'], response: { 200: me } } },
    (request) => {
      const principal = principalOf(request);
      const store =
        principal.homeStoreId === null ? undefined : dependencies.house().stores.byId(principal.homeStoreId);
      const tools = toolsOf(principal, dependencies);
      return {
        name: principal.name,
        role: principal.role,
        storeId: principal.homeStoreId,
        storeName: store?.name ?? null,
        country: principal.country,
        language: principal.language,
        tools,
        suggestions: suggestionsFor(tools, principal.language),
        voice: dependencies.voiceSettings,
      };
    },
  );
}
