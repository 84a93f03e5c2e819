import { html, nothing, type TemplateResult } from 'lit';
import type { ChatController } from '../controllers/chat-controller.ts';
import type { ComposerEnvironment } from '../controllers/composer-controller.ts';
import type { VoiceEnvironment } from '../controllers/voice-controller.ts';
import type { LogScrollController } from '../controllers/log-scroll-controller.ts';
import type { PartContext } from '../parts/part-context.ts';
import { icons } from './icons.ts';

export interface FootView {
  chat: ChatController;
  scroll: LogScrollController;
  context: PartContext;
  environment: ComposerEnvironment;
  voice: VoiceEnvironment;
}

/** The composer, and above it the way to what is further down. */
export function footView({ chat, scroll, context, environment, voice }: FootView): TemplateResult {
  const { texts, formats } = context;
  return html`<div class="foot" part="composer">
    ${
      scroll.hasMore
        ? html`<button
            class="icon latest"
            type="button"
            aria-label=${texts.goToLatest}
            title=${texts.goToLatest}
            @click=${() => scroll.toEnd()}
          >
            ${icons.down()}
          </button>`
        : nothing
    }
    <comptoir-composer
      .texts=${texts}
      .formats=${formats}
      .environment=${environment}
      .voice=${chat.session.me === null ? null : voice}
      .isAnswering=${chat.conversation.answering !== null}
      .isStopping=${chat.conversation.stopping}
      .send=${chat.ask}
      .stop=${chat.stop}
    ></comptoir-composer>
  </div>`;
}
