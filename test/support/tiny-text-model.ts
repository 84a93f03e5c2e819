import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnnxModel } from '../../knowledge/language/embeddings/onnx-model-writer.ts';
import type { TextEmbedder } from '../../knowledge/language/text-embedder.ts';

/**
 * Writes a small model with real meaning in the layout of a model hub: a table of one vector a word, taken from
 * another embedder, under a word tokenizer. The pooled mean of a text's words is its vector.
 */
export async function writeTinyTextModel(
  folder: string,
  words: readonly string[],
  embedder: TextEmbedder,
): Promise<void> {
  const vocabulary = ['[PAD]', '[UNK]', ...words];
  const vectors = await embedder.embed(words);
  const width = embedder.dimensions;
  const table = new Float32Array(vocabulary.length * width);
  vectors.forEach((vector, position) => table.set(vector, (position + 2) * width));
  const model = writeOnnxModel({
    name: 'word-vectors',
    operatorSet: 17,
    nodes: [{ operator: 'Gather', inputs: ['table', 'input_ids'], outputs: ['last_hidden_state'] }],
    tensors: [
      {
        name: 'table',
        type: 'float',
        shape: [vocabulary.length, width],
        bytes: new Uint8Array(table.buffer),
      },
    ],
    inputs: [
      { name: 'input_ids', type: 'int64', shape: ['batch', 'tokens'] },
      { name: 'attention_mask', type: 'int64', shape: ['batch', 'tokens'] },
    ],
    outputs: [{ name: 'last_hidden_state', type: 'float', shape: ['batch', 'tokens', width] }],
  });
  const special = (id: number, content: string) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [special(0, '[PAD]'), special(1, '[UNK]')],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
      unk_token: '[UNK]',
    },
  };
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'onnx', 'model.onnx'), model);
  const json = (name: string, value: object) => writeFile(join(folder, name), JSON.stringify(value));
  await json('config.json', { model_type: 'bert', hidden_size: width, vocab_size: vocabulary.length });
  await json('tokenizer.json', tokenizer);
  await json('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    model_max_length: 128,
  });
}
