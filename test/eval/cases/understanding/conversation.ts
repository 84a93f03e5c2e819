import type { LanguageCode } from '../../../../contracts/languages.ts';
import type { Role } from '../../../../contracts/principal.ts';
import { toolName, type ToolName } from '../../../../contracts/tool-names.ts';

/** What a turn of a conversation must lead to. */
export type ExpectedTurn =
  | {
      kind: 'tools';
      tools: readonly ToolName[];
      explain: boolean;
      conditions: Readonly<Record<string, string>>;
    }
  /** A question back: which article, or which place. */
  | { kind: 'ask'; tool: ToolName }
  /** An article or a place that the house does not have is told, with the nearest that exist. */
  | { kind: 'unknown'; tool: ToolName }
  | { kind: 'reply'; reply: string };

export interface ConversationTurn {
  said: string;
  /** Articles that the photo sent with the message shows, or looks like; null without a photo. */
  photo: readonly string[] | null;
  expected: ExpectedTurn;
}

export interface ConversationScript {
  language: LanguageCode;
  role: Role;
  storeId: string | null;
  part: 'development' | 'validation';
  turns: readonly ConversationTurn[];
}

const linePattern =
  /^(?:\[(?<photo>[^\]]+)\] ?)?(?<said>.*?) ?=> (?<kind>why|ask|unknown|reply)? ?(?<what>[^|]+?)(?: \| (?<conditions>.+))?$/u;

function readTurn(line: string): ConversationTurn {
  const groups = linePattern.exec(line)?.groups;
  const said = groups?.['said'];
  const what = groups?.['what']?.trim();
  if (said === undefined || what === undefined) throw new Error(`not a turn: ${line}`);
  const photo = groups?.['photo']?.split(' ') ?? null;
  const conditions = Object.fromEntries(
    (groups?.['conditions'] ?? '')
      .split(';')
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  );
  const tools = () => what.split('+').map((name) => toolName.parse(name.trim()));
  switch (groups?.['kind']) {
    case 'ask':
      return { said, photo, expected: { kind: 'ask', tool: toolName.parse(what) } };
    case 'unknown':
      return { said, photo, expected: { kind: 'unknown', tool: toolName.parse(what) } };
    case 'reply':
      return { said, photo, expected: { kind: 'reply', reply: what } };
    default: {
      const explain = groups?.['kind'] === 'why';
      return { said, photo, expected: { kind: 'tools', tools: tools(), explain, conditions } };
    }
  }
}

const headPattern = /^(?<role>\w[\w-]*) (?:at (?<store>[\w-]+))?$/u;

/**
 * Reads conversations parted by blank lines. Each begins with who speaks (`advisor at milan`), then a line a turn:
 * `[article ids of a photo] what is said => tool | condition=value; condition=value`, where the conditions are all that
 * the call must have (those of articles and places together). `why tool`, `ask tool`, `unknown tool` and `reply name`
 * expect the reasons, a question back, an unknown name, and a reply without a tool. Every other conversation belongs to
 * the validation part.
 */
export function readConversations(language: LanguageCode, text: string): ConversationScript[] {
  return text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
    .map(([head = '', ...lines], position): ConversationScript => {
      const groups = headPattern.exec(`${head} `.replace(/ +$/, head.includes(' at ') ? '' : ' '))?.groups;
      if (!groups) throw new Error(`not a speaker: ${head}`);
      return {
        language,
        role: groups['role'] as Role,
        storeId: groups['store'] ?? null,
        part: position % 2 === 0 ? 'development' : 'validation',
        turns: lines.map(readTurn),
      };
    });
}
