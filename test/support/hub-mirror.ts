import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readMoonshineVocabulary } from '../../knowledge/language/speech/moonshine-vocabulary.ts';

export interface HubMirror {
  /** Address for `COMPTOIR_SPEECH_MODEL_HOST`. */
  host: string;
  /** Paths that were asked for. */
  requests: string[];
  close(): Promise<void>;
}

/** The small files beside Moonshine's networks, as transformers.js reads them; its tokenizer is LLaMA's. */
async function describeMoonshine(folder: string): Promise<Record<string, unknown>> {
  const { pieces } = readMoonshineVocabulary(await readFile(join(folder, 'moonshine.min.js'), 'utf8'));
  const special = pieces.slice(0, 3).map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }));
  const base = {
    model_type: 'moonshine',
    is_encoder_decoder: true,
    bos_token_id: 1,
    eos_token_id: 2,
    decoder_start_token_id: 1,
    vocab_size: 32_768,
  };
  const heads = { num_attention_heads: 8, num_key_value_heads: 8, num_hidden_layers: 8, hidden_size: 416 };
  return {
    'config.json': {
      ...base,
      architectures: ['MoonshineForConditionalGeneration'],
      hidden_size: heads.hidden_size,
      encoder_num_attention_heads: heads.num_attention_heads,
      encoder_num_key_value_heads: heads.num_key_value_heads,
      encoder_num_hidden_layers: heads.num_hidden_layers,
      decoder_num_attention_heads: heads.num_attention_heads,
      decoder_num_key_value_heads: heads.num_key_value_heads,
      decoder_num_hidden_layers: heads.num_hidden_layers,
    },
    'generation_config.json': {
      bos_token_id: 1,
      eos_token_id: 2,
      decoder_start_token_id: 1,
      max_length: 194,
    },
    'preprocessor_config.json': {
      feature_extractor_type: 'Wav2Vec2FeatureExtractor',
      processor_class: 'Wav2Vec2Processor',
      do_normalize: false,
      feature_size: 1,
      padding_side: 'right',
      padding_value: 0,
      return_attention_mask: false,
      sampling_rate: 16_000,
    },
    'tokenizer_config.json': {
      tokenizer_class: 'PreTrainedTokenizerFast',
      bos_token: '<s>',
      eos_token: '</s>',
      unk_token: '<unk>',
      model_max_length: 194,
    },
    'tokenizer.json': {
      version: '1.0',
      added_tokens: special,
      normalizer: null,
      pre_tokenizer: null,
      post_processor: null,
      decoder: {
        type: 'Sequence',
        decoders: [
          { type: 'Replace', pattern: { String: '▁' }, content: ' ' },
          { type: 'ByteFallback' },
          { type: 'Fuse' },
          { type: 'Strip', content: ' ', start: 1, stop: 0 },
        ],
      },
      model: {
        type: 'BPE',
        unk_token: '<unk>',
        fuse_unk: true,
        byte_fallback: true,
        vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
        merges: [],
      },
    },
  };
}

/** A plain file server of the test's own with a hub's layout, holding the installed Moonshine as `house/moonshine-base`. */
export async function openHubMirror(moonshineFolder: string): Promise<HubMirror> {
  const described = await describeMoonshine(moonshineFolder);
  const networks: Record<string, string> = {
    'onnx/encoder_model_quantized.onnx': 'encoder_model.onnx',
    'onnx/decoder_model_merged_quantized.onnx': 'decoder_model_merged.onnx',
  };
  const prefix = '/models/house/moonshine-base/resolve/main/';
  const requests: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '';
      requests.push(path);
      const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
      const network = networks[name];
      if (network !== undefined) {
        const file = join(moonshineFolder, network);
        response.writeHead(200, { 'content-length': (await stat(file)).size });
        createReadStream(file).pipe(response);
      } else if (name in described) {
        const body = JSON.stringify(described[name]);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      } else response.writeHead(404).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `http://127.0.0.1:${port}/models/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
