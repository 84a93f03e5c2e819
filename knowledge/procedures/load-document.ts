import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';
import mammoth from 'mammoth';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { pagesToMarkdown } from './pages-to-markdown.ts';

/** Why a file gives no text. */
export type UnreadableReason =
  'encrypted' | 'broken' | 'no-text' | 'not-text' | 'unknown-format' | 'too-large';

/** A file that cannot be read as a document; `reason` says why, the message tells the person what to do. */
export class UnreadableDocument extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableDocument';
    this.reason = reason;
  }
}

/** Endings of files that can be read. */
const documentEndings = ['.md', '.markdown', '.txt', '.html', '.htm', '.pdf', '.docx'] as const;

/** Bytes above which a file is refused: a procedure is text. */
const largestFile = 20 * 1024 * 1024;

/**
 * Bytes of a document → its text as Markdown (front matter, if any, still at its head). Headings, lists and tables
 * are kept as far as the format tells them. Rejects with `UnreadableDocument`.
 */
export async function loadDocument(fileName: string, bytes: Uint8Array): Promise<string> {
  const ending = /\.[a-z]+$/.exec(fileName.toLowerCase())?.[0] ?? '';
  if (bytes.length > largestFile) {
    throw new UnreadableDocument(
      'too-large',
      'The file is larger than 20 MB. Split it, or export its text only.',
    );
  }
  switch (ending) {
    case '.md':
    case '.markdown':
    case '.txt':
      return decodeText(bytes);
    case '.html':
    case '.htm':
      return withText(htmlToMarkdown(decodeText(bytes)));
    case '.pdf':
      return withText(await readPdf(bytes));
    case '.docx':
      return withText(await readWord(bytes));
    default:
      throw new UnreadableDocument(
        'unknown-format',
        `Files ending in "${ending}" cannot be read. Save the document as ${documentEndings.join(', ')}.`,
      );
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableDocument('not-text', 'The file is not UTF-8 text. Save it again as UTF-8.', {
      cause: error,
    });
  }
}

async function readPdf(bytes: Uint8Array): Promise<string> {
  try {
    const pages = await new PDFLoader(new Blob([new Uint8Array(bytes)]), { splitPages: true }).load();
    return pagesToMarkdown(pages.map((page) => page.pageContent));
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);
    throw isLocked
      ? new UnreadableDocument('encrypted', 'The PDF needs a password. Save it without protection.', {
          cause: error,
        })
      : new UnreadableDocument('broken', 'The PDF is damaged. Export it again.', { cause: error });
  }
}

/** Word's compound file signature: an encrypted .docx, or a .doc under another name. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

async function readWord(bytes: Uint8Array): Promise<string> {
  if (compoundFile.every((byte, index) => bytes[index] === byte)) {
    throw new UnreadableDocument(
      'encrypted',
      'The document is protected by a password or in the old .doc format. Save it as .docx without protection.',
    );
  }
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return htmlToMarkdown(value);
  } catch (error) {
    throw new UnreadableDocument('broken', 'The Word document is damaged. Save it again.', { cause: error });
  }
}

function withText(markdown: string): string {
  if (markdown.trim() !== '') return markdown;
  throw new UnreadableDocument(
    'no-text',
    'The file holds no text, perhaps only scanned pages. Export it with text recognition.',
  );
}
