import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SpeechRequestSeen {
  path: string;
  authorization: string | null;
  /** Text fields of the form. */
  fields: Record<string, string>;
  /** Bytes of the file of the form. */
  file: Uint8Array | null;
}

/** What the stub does with the next request. */
export type SpeechStep = { status: number; body?: unknown } | { sound: string } | { hang: true };

export interface SpeechStub {
  /** Base URL for `COMPTOIR_SPEECH_URL` and `COMPTOIR_VOICE_URL`. */
  url: string;
  requests: SpeechRequestSeen[];
  close(): Promise<void>;
}

/** A server of the test's own on this machine with OpenAI's speech interface; it follows the steps, the last one for good. */
export async function openSpeechStub(steps: readonly SpeechStep[]): Promise<SpeechStub> {
  const requests: SpeechRequestSeen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void (async () => {
        const body = Buffer.concat(chunks);
        const type = request.headers['content-type'] ?? '';
        const seen: SpeechRequestSeen = {
          path: request.url ?? '',
          authorization: request.headers.authorization ?? null,
          fields: {},
          file: null,
        };
        if (type.startsWith('multipart/')) {
          const form = await new Response(body, { headers: { 'content-type': type } }).formData();
          for (const [name, value] of form) {
            if (typeof value === 'string') seen.fields[name] = value;
            else seen.file = new Uint8Array(await value.arrayBuffer());
          }
        } else seen.fields = JSON.parse(body.toString('utf8')) as Record<string, string>;
        requests.push(seen);
        const step = steps[Math.min(requests.length, steps.length) - 1] ?? { status: 500 };
        if ('hang' in step) return;
        if ('sound' in step) response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(step.sound);
        else
          response
            .writeHead(step.status, { 'content-type': 'application/json' })
            .end(JSON.stringify(step.body ?? { error: { message: 'stub' } }));
      })();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
