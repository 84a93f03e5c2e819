import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stub does with the next request: call a tool, say something, or fail. */
export type StubStep =
  | { call: string; input: Record<string, unknown> }
  | { say: string; /** Milliseconds between words. */ pace?: number }
  | { status: number };

export interface OpenAiStub {
  /** Base URL for `COMPTOIR_MODEL_URL`. */
  url: string;
  /** Bodies of the requests so far. */
  requests: {
    messages: { role: string; content: unknown }[];
    tools?: { function: { name: string } }[];
    stream?: boolean;
  }[];
  close(): Promise<void>;
}

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({
    id: 'stub',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'stub',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

async function stream(response: ServerResponse, step: Exclude<StubStep, { status: number }>): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  if ('call' in step) {
    const call = {
      index: 0,
      id: 'call_1',
      type: 'function',
      function: { name: step.call, arguments: JSON.stringify(step.input) },
    };
    response.write(chunk({ role: 'assistant', content: null, tool_calls: [call] }));
    response.write(chunk({}, 'tool_calls'));
  } else {
    for (const word of step.say.match(/\S+\s*/g) ?? []) {
      if (response.destroyed) return;
      response.write(chunk({ content: word }));
      if (step.pace) await new Promise((resolve) => setTimeout(resolve, step.pace));
    }
    response.write(chunk({}, 'stop'));
  }
  response.end('data: [DONE]\n\n');
}

/** An OpenAI-compatible server of the test's own on this machine; it follows the given steps, the last one for good. */
export async function openOpenAiStub(steps: readonly StubStep[]): Promise<OpenAiStub> {
  const requests: OpenAiStub['requests'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      requests.push(JSON.parse(body));
      const step = steps[Math.min(requests.length, steps.length) - 1] ?? { status: 500 };
      if ('status' in step)
        response
          .writeHead(step.status, { 'content-type': 'application/json' })
          .end('{"error":{"message":"stub"}}');
      else void stream(response, step);
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
