import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import type { Conversation } from '../../contracts/chat.ts';
import { openChatClient } from '../support/chat-client.ts';
import { openOpenAiStub } from '../support/openai-stub.ts';
import { copySmallHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

const root = join(import.meta.dirname, '..', '..');

/** Starts the real process and waits until it listens. */
async function startProcess(
  dataFolder: string,
  env: Record<string, string>,
): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'server/main.ts'), 'start'], {
    cwd: root,
    env: {
      ...process.env,
      COMPTOIR_DATA: dataFolder,
      COMPTOIR_MODELS: inject('modelFolder'),
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
  return { child, address };
}

describe('a server that is killed', () => {
  verifies(
    'server.killed',
    'in mid-answer answers the question after its next start, in the same conversation',
    async () => {
      const stub = await openOpenAiStub([{ say: 'word '.repeat(2000), pace: 20 }]);
      const dataFolder = await copySmallHouse();
      const slow = await startProcess(dataFolder, {
        COMPTOIR_MODEL: 'openai:stub',
        COMPTOIR_MODEL_URL: stub.url,
        COMPTOIR_MODEL_KEY: 'none',
      });
      const session = await fetch(`${slow.address}/api/v1/demo/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'advisor', storeId: 'milan', language: 'en' }),
      });
      const { token } = (await session.json()) as { token: string };
      const client = await openChatClient(slow.address, token);
      const sent = await client.send({ clientId: 'kill-1', text: 'How do I process a tax refund?' });
      if (!sent.ok) throw new Error(sent.error.code);
      await client.until('turn:started', sent.turnId);
      slow.child.kill('SIGKILL');
      await once(slow.child, 'exit');
      client.close();
      await stub.close();

      const next = await startProcess(dataFolder, {});
      try {
        const again = await openChatClient(next.address, token);
        const seen = Math.max(...client.events.map((event) => event.payload.sequence));
        const resumed = await new Promise<{
          ok: boolean;
          events?: { name: string; payload: { sequence: number } }[];
        }>((resolve) => {
          again.socket.emit(
            'conversation:resume',
            { conversationId: sent.conversationId, afterSequence: seen },
            resolve,
          );
        });
        expect(resumed.ok).toBe(true);
        if (!resumed.events?.some((event) => event.name === 'turn:finished'))
          await again.until('turn:finished', sent.turnId);
        const names = [...(resumed.events ?? []), ...again.events].map((event) => event.name);
        expect(names).toContain('turn:restarted');
        const loaded = await fetch(`${next.address}/api/v1/conversations/${sent.conversationId}`, {
          headers: { authorization: `Bearer ${token}` },
        });
        const conversation = (await loaded.json()) as Conversation;
        expect(conversation.turns).toHaveLength(1);
        expect(conversation.turns[0]).toMatchObject({ status: 'answered', model: 'local' });
        expect(conversation.turns[0]?.parts.some((part) => part.type === 'citations')).toBe(true);
        again.close();
      } finally {
        next.child.kill('SIGTERM');
        await once(next.child, 'exit');
        await rm(dataFolder, { recursive: true, force: true });
      }
    },
    240_000,
  );
});
