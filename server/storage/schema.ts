import type { Generated } from 'kysely';
import type { PlanEditTable, PlanTable } from '../../knowledge/demand/plans/sqlite-replenishment-plans.ts';

/** Tables of the house's durable state. JSON columns hold text; times are ISO 8601 in UTC. */
export interface HouseSchema {
  stores: {
    store_id: string;
    name: string;
    kind: 'store' | 'warehouse';
    city: string;
    country: string;
    region: string | null;
    latitude: number | null;
    longitude: number | null;
    time_zone: string | null;
    opened_on: string | null;
  };
  products: {
    product_id: string;
    style_code: string | null;
    name: string;
    category: string;
    subcategory: string | null;
    line: string | null;
    material: string | null;
    colour: string | null;
    colour_family: string | null;
    gender: string | null;
    season: string | null;
    launched_on: string | null;
    price: number | null;
    currency: string | null;
    description: string | null;
  };
  variants: { sku: string; product_id: string; size: string | null; barcode: string | null };
  images: { product_id: string; file: string; view: string | null };
  staff: {
    staff_id: string;
    name: string;
    role: string;
    home_store_id: string | null;
    languages: string | null;
    started_on: string | null;
  };
  events: { starts_on: string; ends_on: string; country: string | null; name: string; kind: string };
  stock: {
    store_id: string;
    sku: string;
    on_hand: number;
    in_transit: number;
    reserved: number;
    as_of: string;
  };
  procedures: {
    document_id: string;
    language: string;
    version: string;
    title: string;
    text: string;
    countries: string;
    roles: string;
    effective_from: string | null;
    effective_to: string | null;
    owner: string | null;
    source_file: string;
    imported_at: string;
  };
  imports: { id: Generated<number>; file: string; rows: number; imported_at: string; detail: string };
  settings: { name: string; value: string };
  conversations: {
    conversation_id: string;
    house: string;
    person_id: string;
    title: string;
    created_at: string;
    updated_at: string;
    latest_sequence: number;
  };
  turns: {
    turn_id: string;
    conversation_id: string;
    /** Order within the conversation, from 1. */
    position: number;
    person_id: string;
    client_id: string | null;
    status: string;
    question: string;
    /** JSON of the person who asked, as authenticated then. */
    principal: string;
    text: string;
    parts: string;
    tools: string;
    /** JSON of the model messages of the turn, for the next turn's context. */
    messages: string;
    language: string | null;
    model: string | null;
    error: string | null;
    milliseconds: number | null;
    asked_at: string;
    /** JSON of what was decided and why, for the console and for the next turn. */
    decision: string | null;
  };
  turn_events: {
    conversation_id: string;
    sequence: number;
    turn_id: string;
    name: string;
    payload: string;
  };
  plans: PlanTable;
  plan_edits: PlanEditTable;
  uploads: {
    upload_id: string;
    person_id: string;
    kind: 'image' | 'audio';
    media_type: string;
    bytes: number;
    file: string;
    created_at: string;
  };
  reference_photos: {
    reference_id: string;
    product_id: string;
    person_id: string;
    file: string;
    added_at: string;
  };
  feedback: {
    turn_id: string;
    person_id: string;
    verdict: string;
    /** JSON list of reasons. */
    reasons: string;
    comment: string;
    given_at: string;
  };
  gaps: {
    gap_id: string;
    title: string;
    language: string;
    status: string;
    owner_id: string | null;
    owner_name: string | null;
    created_at: string;
    updated_at: string;
  };
  gap_questions: {
    question_id: string;
    gap_id: string;
    turn_id: string | null;
    person_id: string;
    text: string;
    language: string;
    cause: string;
    role: string;
    country: string | null;
    store_id: string | null;
    asked_at: string;
    /** JSON of what the answer rested on when it was given. */
    answered_before: string;
  };
  gap_drafts: {
    gap_id: string;
    /** JSON lists. */
    editions: string;
    countries: string;
    roles: string;
    effective_from: string | null;
    effective_to: string | null;
    author_id: string;
    author_name: string;
    written_at: string;
    approved_by: string | null;
    approved_at: string | null;
    document_id: string | null;
    version: string | null;
  };
  gap_replays: { gap_id: string; replayed_at: string; questions: string };
  approved_answers: {
    answer_id: string;
    question: string;
    language: string;
    document_id: string;
    document_language: string;
    title: string;
    section: string;
    quote: string;
    /** Of the cited section, by which a change of it is noticed. */
    fingerprint: string;
    countries: string;
    status: string;
    withdrawn: string | null;
    approved_by: string;
    approved_at: string;
  };
  hand_offs: {
    hand_off_id: string;
    turn_id: string;
    conversation_id: string;
    person_id: string;
    asked_by: string;
    role: string;
    store_id: string | null;
    country: string | null;
    language: string;
    question: string;
    before_question: string | null;
    before_answer: string | null;
    asked_at: string;
    status: string;
    answer: string | null;
    answered_by: string | null;
    answered_at: string | null;
    gap_id: string | null;
  };
}
