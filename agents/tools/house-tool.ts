import type { z } from 'zod';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { ToolResult } from '../../contracts/tool-results.ts';
import type { Access } from '../guards/access.ts';

/** What a tool may know of the turn it runs in. */
export interface ToolContext {
  access: Access;
  language: LanguageCode;
  conversationId: string;
  turnId: string;
  /** Makes an id that is unique in the house. */
  newId: () => string;
  signal: AbortSignal;
}

/** One tool of the assistant. `run` returns data; expected outcomes are `declined` results, exceptions are bugs or broken I/O. */
export interface HouseTool<Input = unknown> {
  name: ToolName;
  /** What it does and when to call it, for a model. */
  description: string;
  input: z.ZodType<Input>;
  run(input: Input, context: ToolContext): Promise<ToolResult>;
}
