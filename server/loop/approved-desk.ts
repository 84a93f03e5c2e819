import type { ApprovedAnswerBody, ApprovedAnswerRequest } from '../../contracts/approved-answers.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { Access } from '../../agents/guards/access.ts';
import type {
  ApprovedAnswer,
  ApprovedAnswers,
} from '../../knowledge/procedures/approved/approved-answers.ts';
import { fingerprintOf, sectionAt } from '../../knowledge/procedures/approved/cited-section.ts';
import { HouseError } from '../house-error.ts';
import { decidesFor, requireKeeper } from './loop-rights.ts';

/** Approved answers as those work with them who keep the house's knowledge. Throws `HouseError`. */
export interface ApprovedDesk {
  /** Those that the person decides on; what must be approved again comes first. */
  list(person: Principal): Promise<ApprovedAnswerBody[]>;
  /** Approves a passage that the person may read, for the person's country (an administrator: wherever it applies). */
  approve(person: Principal, request: ApprovedAnswerRequest): Promise<ApprovedAnswerBody>;
  withdraw(person: Principal, answerId: string): Promise<void>;
}

const show = ({ fingerprint: _fingerprint, ...answer }: ApprovedAnswer): ApprovedAnswerBody => answer;

/** Builds the desk. */
export function createApprovedDesk(options: {
  approved: ApprovedAnswers;
  openAccess: (principal: Principal) => Access;
  newId: () => string;
  now: () => Date;
}): ApprovedDesk {
  const { approved, openAccess, newId, now } = options;
  return {
    async list(person) {
      requireKeeper(person);
      return (await approved.all()).filter(({ countries }) => decidesFor(person, countries)).map(show);
    },
    async approve(person, request) {
      requireKeeper(person);
      const { question, language, documentId, documentLanguage, version, startOffset, endOffset } = request;
      const access = openAccess(person);
      const [document] = await access.procedure(documentId, documentLanguage, version);
      if (!document) throw new HouseError('not-found', [{ path: 'documentId', reason: 'no such document' }]);
      const section = sectionAt(document, startOffset);
      if (!section || startOffset >= endOffset || endOffset > section.end) {
        throw new HouseError('invalid-input', [
          { path: 'startOffset', reason: 'is no passage of a section' },
        ]);
      }
      const countries = person.role === 'admin' ? [] : person.country === null ? [] : [person.country];
      if (!decidesFor(person, countries)) throw new HouseError('not-permitted');
      const answer: ApprovedAnswer = {
        answerId: newId(),
        question,
        language,
        documentId,
        documentLanguage,
        title: document.title,
        section: section.heading ?? document.title,
        quote: document.text.slice(startOffset, endOffset),
        countries,
        status: 'active',
        withdrawn: null,
        approvedBy: person.name,
        approvedAt: now().toISOString(),
        fingerprint: fingerprintOf(document.text.slice(section.start, section.end)),
      };
      await approved.save(answer);
      return show(answer);
    },
    async withdraw(person, answerId) {
      requireKeeper(person);
      const answer = await approved.get(answerId);
      if (!answer || !decidesFor(person, answer.countries)) throw new HouseError('not-found');
      await approved.withdraw(answerId, 'by-person');
    },
  };
}
