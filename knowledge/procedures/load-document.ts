import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';
import mammoth from 'mammoth';
import { largestDocument } from '../../contracts/http-api.ts';
import { kindOfFile, type FileKind } from './file-kind.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { pagesToMarkdown } from './pages-to-markdown.ts';
import { sizeOfZip } from './zip-size.ts';

/** Why a file gives no text. */
export type UnreadableReason =
  | 'encrypted'
  | 'broken'
  | 'no-text'
  | 'not-text'
  | 'wrong-ending'
  | 'unknown-format'
  | 'too-large'
  | 'unpacks-too-large';

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

/** Bytes above which a Word document is refused once unpacked. */
const largestUnpacked = 128 * 1024 * 1024;

/** What a file is for the person who named it otherwise. */
const kindNames: Readonly<Record<FileKind, string>> = {
  pdf: 'a PDF',
  zip: 'a zip archive or a Word document',
  compound: 'a protected or old Office document',
  picture: 'a picture',
  binary: 'no text',
  text: 'text',
};

/**
 * Bytes of a document → its text as Markdown (front matter, if any, still at its head). Headings, lists and tables
 * are kept as far as the format tells them. Rejects with `UnreadableDocument`.
 */
export async function loadDocument(fileName: string, bytes: Uint8Array): Promise<string> {
  const ending = endingOf(fileName);
  refuseTooLarge(bytes.length);
  const kind = kindOfFile(bytes);
  switch (ending) {
    case '.md':
    case '.markdown':
    case '.txt':
      return decodeText(expectKind(bytes, kind, ending, ['text', 'binary']));
    case '.html':
    case '.htm':
      return withText(htmlToMarkdown(decodeText(expectKind(bytes, kind, ending, ['text', 'binary']))));
    case '.pdf':
      return withText(await readPdf(expectKind(bytes, kind, ending, ['pdf'])));
    case '.docx':
      return withText(await readWord(expectKind(bytes, kind, ending, ['zip', 'compound']), kind));
    default:
      throw new UnreadableDocument(
        'unknown-format',
        `Files ending in "${ending}" cannot be read. Save the document as ${documentEndings.join(', ')}.`,
      );
  }
}

const endingOf = (fileName: string) => /\.[a-z]+$/.exec(fileName.toLowerCase())?.[0] ?? '';

/** Whether a file has an ending that can be read. */
export function isDocumentName(fileName: string): boolean {
  return documentEndings.some((ending) => ending === endingOf(fileName));
}

/** Throws `UnreadableDocument` for a file that is too large to be read, before it is read. */
export function refuseTooLarge(size: number): void {
  if (size <= largestDocument) return;
  const megabytes = Math.round(size / 1024 / 1024);
  throw new UnreadableDocument(
    'too-large',
    `The file has ${megabytes} MB, and a document may have 20 MB. Split it, or export its text without pictures.`,
  );
}

/** A file that is something else than its name says is refused: to guess would hide the mistake. */
function expectKind(
  bytes: Uint8Array,
  kind: FileKind,
  ending: string,
  expected: readonly FileKind[],
): Uint8Array {
  // An empty or damaged file has no signature; its own reader says what is wrong.
  if (expected.includes(kind) || bytes.length === 0) return bytes;
  throw kind === 'text' || kind === 'binary'
    ? new UnreadableDocument(
        'broken',
        `The file ends in "${ending}" but does not begin like one: it is damaged, or something else. Export it again.`,
      )
    : new UnreadableDocument(
        'wrong-ending',
        `The file ends in "${ending}" but is ${kindNames[kind]}. Give it its own ending, or export it again.`,
      );
}

function decodeText(bytes: Uint8Array): string {
  if (bytes.includes(0)) {
    throw new UnreadableDocument(
      'not-text',
      'The file is not text. Save the document as Markdown, HTML, PDF or .docx.',
    );
  }
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

async function readWord(bytes: Uint8Array, kind: FileKind): Promise<string> {
  if (kind === 'compound') {
    throw new UnreadableDocument(
      'encrypted',
      'The document is protected by a password or in the old .doc format. Save it as .docx without protection.',
    );
  }
  if (sizeOfZip(bytes, largestUnpacked) === 'beyond') {
    throw new UnreadableDocument(
      'unpacks-too-large',
      'The document unpacks to more than 128 MB. Export its text without pictures, or save it again in Word.',
    );
  }
  try {
    // Pictures would be unpacked only to be thrown away.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
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
