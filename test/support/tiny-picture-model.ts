import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnnxModel } from '../../knowledge/language/embeddings/onnx-model-writer.ts';

const side = 32;
const cells = 4;

/** How a family of vision models names its file and its output. */
const families = {
  dinov2: { file: 'model.onnx', output: 'last_hidden_state', shape: [1, 1, 3 * cells * cells] },
  siglip: { file: 'vision_model.onnx', output: 'pooler_output', shape: [1, 3 * cells * cells] },
} as const;

/**
 * Writes a small vision model in the layout of a model hub: the mean colours of 4 × 4 places of the picture. Pictures of
 * like colours in like places have vectors of a high cosine.
 */
export async function writeTinyPictureModel(folder: string, family: keyof typeof families): Promise<void> {
  const { file, output, shape } = families[family];
  const model = writeOnnxModel({
    name: 'mean-colours',
    operatorSet: 17,
    nodes: [
      {
        operator: 'AveragePool',
        inputs: ['pixel_values'],
        outputs: ['means'],
        attributes: { kernel_shape: [side / cells, side / cells], strides: [side / cells, side / cells] },
      },
      { operator: 'Reshape', inputs: ['means', 'shape'], outputs: [output] },
    ],
    tensors: [
      {
        name: 'shape',
        type: 'int64',
        shape: [shape.length],
        bytes: new Uint8Array(BigInt64Array.from(shape, BigInt).buffer),
      },
    ],
    inputs: [{ name: 'pixel_values', type: 'float', shape: ['batch', 3, side, side] }],
    outputs: [{ name: output, type: 'float', shape: [...shape] }],
  });
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'onnx', file), model);
  await writeFile(join(folder, 'config.json'), JSON.stringify({ model_type: family }));
  await writeFile(
    join(folder, 'preprocessor_config.json'),
    JSON.stringify({
      image_processor_type: 'ViTImageProcessor',
      do_resize: true,
      size: { height: side, width: side },
      resample: 2,
      do_rescale: true,
      rescale_factor: 1 / 255,
      do_normalize: true,
      image_mean: [0.5, 0.5, 0.5],
      image_std: [0.5, 0.5, 0.5],
    }),
  );
}
