import { answeredBy, unanswered, type ProcedureCase } from './procedure-case.ts';

/**
 * Questions over a public staff handbook (18F, CC0; a folder of Markdown pages, documents named by their paths). Every
 * second one is for development, the others for validation.
 */
export const handbookCases: readonly ProcedureCase[] = [
  answeredBy('How do I book a flight in Concur?', [
    'travel-and-leave/travel-and-leave-policies/travel-guide-2-book-travel',
  ]),
  answeredBy('How do I get my money back after a work trip?', [
    'travel-and-leave/travel-and-leave-policies/travel-guide-4-reimbursement',
  ]),
  answeredBy('How do I apply for the government travel card?', [
    'travel-and-leave/travel-and-leave-policies/first-time-travel-travel-card',
  ]),
  answeredBy('My travel authorization has to be changed', [
    'travel-and-leave/travel-and-leave-policies/travel-guide-a-amended-authorizations',
  ]),
  answeredBy('I must travel tonight and the office is closed, who approves?', [
    'travel-and-leave/travel-and-leave-policies/travel-guide-b-after-hours-emergency-travel-authorizations',
  ]),
  answeredBy('Can I donate my leave to a colleague?', ['travel-and-leave/voluntary-leave-transfer-program']),
  answeredBy('How much paid time do new parents get?', ['travel-and-leave/paid-parental-leave']),
  answeredBy('Can I take sick leave that I have not earned yet?', ['travel-and-leave/advanced-sick-leave']),
  answeredBy('Do I get comp time for extra hours?', ['travel-and-leave/overtime']),
  answeredBy('Am I entitled to unpaid leave for a sick family member?', ['travel-and-leave/fmla']),
  answeredBy('How do I set my out of office message?', ['travel-and-leave/going-out-of-office']),
  answeredBy('I want to move to another state, whom do I tell?', [
    'travel-and-leave/travel-and-leave-policies/moving',
  ]),
  answeredBy('What are the rules for long passwords?', [
    'general-information-and-resources/tech-policies/password-requirements',
  ]),
  answeredBy('I think I leaked a secret key, what do I do?', [
    'general-information-and-resources/tech-policies/security-incidents',
  ]),
  answeredBy('Does the agency pay for my train commute?', [
    'general-information-and-resources/employee-resources-policies/transit-benefit',
  ]),
  answeredBy('My landlord wants proof that I am employed', [
    'general-information-and-resources/employee-resources-policies/employment-verification',
  ]),
  answeredBy('May I work four ten-hour days?', [
    'general-information-and-resources/employee-resources-policies/work-schedules',
  ]),
  answeredBy('How do I request an interpreter or captions for a deaf teammate?', [
    'general-information-and-resources/employee-resources-policies/supporting-deaf-hoh-colleagues',
    'general-information-and-resources/employee-resources-policies/deaf-hoh',
  ]),
  answeredBy('How do I ask for an accommodation for my disability?', [
    'general-information-and-resources/reasonable-accommodations',
  ]),
  answeredBy('Can I invite a speaker from a private company?', [
    'general-information-and-resources/employee-resources-policies/hosting-non-government-speakers',
  ]),
  answeredBy('How do I buy software licences?', [
    'general-information-and-resources/purchase-requests',
    'general-information-and-resources/software',
  ]),
  answeredBy('What is personally identifiable information and how do I share it?', [
    'general-information-and-resources/sensitive-information',
  ]),
  answeredBy('How long must we keep records?', [
    'general-information-and-resources/tech-policies/records-management',
  ]),
  answeredBy('Someone reported a vulnerability in our site', [
    'general-information-and-resources/tech-policies/responding-to-public-disclosure-vulnerabilities',
    'general-information-and-resources/tech-policies/bug-bounty',
  ]),
  answeredBy('How do I get top secret clearance?', [
    'general-information-and-resources/business-and-ops-policies/top-secret',
  ]),
  answeredBy('Where is the office in Chicago and how do I enter?', [
    'general-information-and-resources/chicago',
  ]),
  answeredBy('How do I give feedback to someone who upset me?', [
    'general-information-and-resources/conflict-feedback-intro',
    'general-information-and-resources/conflict-feedback-principles',
    'general-information-and-resources/conflict-feedback-additional-frameworks',
    'general-information-and-resources/conflict-feedback-follow-up-escalation',
  ]),
  answeredBy('How do I pick up my badge?', ['getting-started/piv']),
  answeredBy('What laptop do I get?', ['getting-started/equipment']),
  answeredBy('How do I log in to my computer the first time?', ['getting-started/how-to-log-in']),
  answeredBy('How do I record the hours that I worked on a project?', [
    'tools/tock',
    'about-us/tts-consulting/operations/tock',
  ]),
  answeredBy('How do I sign a PDF electronically?', ['tools/digital-signatures']),
  answeredBy('How do I sign my commits?', ['tools/git-signing']),
  answeredBy('Can I invite a partner from outside to a Slack channel?', [
    'tools/slack/external-collaboration',
  ]),
  answeredBy('How do I turn off Slack notifications?', ['tools/slack/notifications-general-communication']),
  answeredBy('May I install a Slack bot?', ['tools/slack/integrations']),
  answeredBy('How do I create a mailing list?', ['tools/google-groups']),
  answeredBy('How do I share a calendar with my team?', ['tools/sharedcalendars', 'tools/google-calendar']),
  answeredBy('Which whiteboard tool may I use with partners?', ['tools/mural']),
  answeredBy('How do I record a Zoom meeting?', ['tools/zoom']),
  answeredBy('How do I resign and what do I return?', ['hiring-staying-or-changing-jobs/leaving-tts']),
  answeredBy('My term appointment ends, can it be extended?', [
    'hiring-staying-or-changing-jobs/term-extensions',
  ]),
  answeredBy('How do I write a federal resume?', ['hiring-staying-or-changing-jobs/resume']),
  answeredBy('Can I move up a grade?', [
    'hiring-staying-or-changing-jobs/promotions',
    'career-progression-framework/overview',
  ]),
  answeredBy('Can I work at another agency for some months?', [
    'hiring-staying-or-changing-jobs/external-details',
    'hiring-staying-or-changing-jobs/gsa-details',
    'training-and-development/details-professional-development',
  ]),
  answeredBy('I was asked to talk at a conference', [
    'training-and-development/external-speaking-request-playbook',
    'training-and-development/conferences-events-training',
  ]),
  answeredBy('What is an individual development plan?', ['training-and-development/idp']),
  answeredBy('How do I change my name in the systems?', ['18f/how-18f-works/changing-your-name']),
  answeredBy('What do I talk about in my weekly meeting with my supervisor?', [
    '18f/how-18f-works/one-on-ones',
  ]),
  answeredBy('Our project is going badly, who can help?', ['18f/projects-partners/projects-in-distress']),
  ...unanswered(
    'How do I bake sourdough bread?',
    'What time does the gym open?',
    'How do I fix a flat bicycle tyre?',
    'Which dentist is covered in Lisbon?',
    'What is the best recipe for onion soup?',
    'How do I repot an orchid?',
    'Who painted the Mona Lisa?',
    'How do I train a puppy?',
    'How tall is Mont Blanc?',
    'How do I tune a guitar?',
  ),
];
