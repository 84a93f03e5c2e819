import sharp from 'sharp';
import { openPaddlePrint, type PrintReader } from './paddle-print.ts';
import { readableRgba, readingSides } from './readable-picture-sharp.ts';
import type { TagReply, TagRequest } from './tag-messages.ts';
import { openZxingBarcodes, type BarcodeReader } from './zxing-barcodes.ts';

// The body of the process that `createTagReader` starts; jobs come one at a time. Models are loaded at the first job.
if (!process.send) throw new Error('This file is the body of a child process.');
const reply = (message: TagReply) => process.send?.(message);
sharp.concurrency(1);

let barcodes: Promise<BarcodeReader> | null = null;
let print: Promise<PrintReader> | null = null;

async function read({ job, bytes }: TagRequest): Promise<void> {
  const fine = await readableRgba(bytes, readingSides.bars);
  const bars = await (barcodes ??= openZxingBarcodes()).then((reader) => reader(fine));
  reply({ type: 'texts', job, texts: bars });
  const picture = await readableRgba(bytes, readingSides.print);
  const texts = await (print ??= openPaddlePrint()).then((reader) => reader(picture));
  reply({ type: 'texts', job, texts });
}

process.on('message', (request: TagRequest) => {
  const { job } = request;
  read(request).then(
    () => reply({ type: 'done', job }),
    (error: unknown) =>
      reply({ type: 'failed', job, message: error instanceof Error ? error.message : String(error) }),
  );
});
// The server is gone.
process.on('disconnect', () => process.exit(0));
