import type { TagText } from './tag-reader.ts';

/** What the process that reads tags is asked. */
export interface TagRequest {
  job: number;
  bytes: Uint8Array;
}

/** What it answers: texts as they are read, then the end or a failure of the job. */
export type TagReply =
  | { type: 'texts'; job: number; texts: readonly TagText[] }
  | { type: 'done'; job: number }
  | { type: 'failed'; job: number; message: string };
