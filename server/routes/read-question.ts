import type { ChatRequest } from '../../contracts/chat.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { TurnQuestion } from '../conversations/conversations.ts';
import { HouseError } from '../house-error.ts';
import { transcribeUpload } from '../uploads/transcribe-upload.ts';
import type { RouteDependencies } from './route-dependencies.ts';

/**
 * The question of a message: its text, or what its recording says. Refuses an empty message, and uploads that are not
 * this person's.
 */
export async function readQuestion(
  dependencies: Pick<RouteDependencies, 'uploads' | 'hearing'>,
  principal: Principal,
  message: ChatRequest,
): Promise<TurnQuestion> {
  const language = message.language ?? null;
  const imageId = message.imageId ?? null;
  if (imageId !== null) {
    const upload = await dependencies.uploads.read(imageId, principal.personId);
    if (upload?.kind !== 'image') {
      throw new HouseError('not-found', [
        { path: 'imageId', reason: 'no such photo of yours; upload it again' },
      ]);
    }
  }
  let text = message.text?.trim() ?? '';
  if (text === '' && message.audioId !== undefined) {
    const transcript = await transcribeUpload(
      dependencies,
      principal,
      message.audioId,
      language ?? principal.language,
    );
    text = transcript.text.trim();
  }
  if (text === '' && imageId === null) throw new HouseError('message-empty');
  return { text, imageId, language };
}
