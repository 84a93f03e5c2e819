import { type ApiClient, createApiClient } from './api-client.ts';
import type { ChatSocket, ChatSocketListener } from './chat-socket.ts';
import { createFeedbackClient, type FeedbackClient } from './feedback-client.ts';
import { createPictureCache, type PictureCache } from './picture-cache.ts';
import { serverAddress, type ServerAddress } from './server-address.ts';
import { createSocketIoChatSocket } from './socket-io-chat-socket.ts';
import { createTokenSource, type TokenProvider, type TokenSource } from './token-source.ts';
import { createPictureUploader, type PictureUploader } from './upload-picture.ts';

/** Everything the widget talks to, for one server and one signed-in person. */
export interface Services {
  address: ServerAddress;
  tokens: TokenSource;
  api: ApiClient;
  socket: ChatSocket;
  pictures: PictureCache;
  uploader: PictureUploader;
  /** Left out where answers are only read. */
  feedback?: FeedbackClient;
}

/** Opens nothing by itself: the socket connects when it is told to. Null when the address is none. */
export function openServices(
  settings: { server: string; tokenProvider: TokenProvider },
  listener: ChatSocketListener,
): Services | null {
  const address = serverAddress(settings.server, document.baseURI);
  if (address === null) return null;
  const tokens = createTokenSource(settings.tokenProvider);
  const api = createApiClient(address, tokens, (...request) => fetch(...request));
  return {
    address,
    tokens,
    api,
    socket: createSocketIoChatSocket(address, tokens, listener),
    pictures: createPictureCache(api, address),
    uploader: createPictureUploader(address, tokens),
    feedback: createFeedbackClient(address, tokens, (...request) => fetch(...request)),
  };
}
