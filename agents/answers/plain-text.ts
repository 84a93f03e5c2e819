import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { Reader } from './reader.ts';
import { phrasesOf } from './plain-text-phrases.ts';

function renderPart(part: AnswerPart, reader: Reader): string[] {
  const phrases = phrasesOf(reader.language);
  switch (part.type) {
    case 'text':
    case 'notice':
      return [part.text];
    case 'steps':
      return [part.title, ...part.steps.map((step, index) => `${index + 1}. ${step.text}`)];
    case 'citations':
      return part.citations.map(
        (citation, index) =>
          `[${index + 1}] ${citation.title}${citation.section ? ` — ${citation.section}` : ''} (${phrases.version} ${citation.version})`,
      );
    case 'product-cards':
      return [
        ...(part.title ? [part.title] : []),
        ...part.cards.map((card) =>
          [
            card.product.name,
            card.product.colour,
            card.product.material,
            card.priceText,
            card.availabilityText,
          ]
            .filter((text) => text !== null)
            .join(' · '),
        ),
      ];
    case 'stock-table':
      return [
        part.title,
        ...part.places.map((place) => {
          const cells = place.cells.map((cell) => {
            const pieces =
              cell.onHand === null ? phrases.availability[cell.availability] : reader.number(cell.onHand);
            return cell.size && part.sizes.length > 1 ? `${cell.size}: ${pieces}` : pieces;
          });
          return `${place.storeName}: ${cells.join(', ')}`;
        }),
        part.asOfText,
      ];
    case 'forecast-chart':
      return [part.title, ...part.reasonTexts, part.asOfText];
    case 'replenishment-plan':
      return [
        part.title,
        ...part.lines
          .filter((line) => line.quantity > 0 || line.transfer !== null)
          .slice(0, 20)
          .map((line) => {
            const article = [line.productName, line.colour, line.size]
              .filter((text) => text !== null)
              .join(' ');
            const transfer = line.transfer
              ? ` (${phrases.transfer} ${line.transfer.quantity} ${phrases.from} ${line.transfer.fromStoreName})`
              : '';
            return `${line.storeName}: ${article} × ${line.quantity}${transfer}`;
          }),
        ...part.reasonTexts,
        part.asOfText,
      ];
    case 'confirmation':
      return [part.title, part.text];
    case 'quick-replies':
      return [];
  }
}

/** The whole answer as plain text, for clients that show nothing else. Quick replies are left out. */
export function renderPlainText(parts: readonly AnswerPart[], reader: Reader): string {
  return parts
    .map((part) => renderPart(part, reader).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n')
    .replaceAll('**', '');
}
