import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KeptPlanBody, KeptPlanLine, PlanChangeResult } from '../../contracts/plans.ts';
import type { PlanService } from '../service/plan-service.ts';
import type { ServiceError } from '../service/service-result.ts';

/** Most pieces one line may be set to; repeats the contract, because the widget imports types only. */
export const mostPieces = 9_999;

/**
 * Why the plan on screen is not the plan as the person wants it. `offline`: a change waits; `conflict`: somebody else
 * changed it and it was loaded again; `missing`: the server no longer has it; `failed`: anything else.
 */
type PlanProblem = { kind: 'offline' | 'conflict' | 'missing' | 'failed'; message: string };

interface WaitingChange {
  lineId: string;
  quantity: number;
  reason: string;
}

/**
 * A kept plan on screen. Changes show at once and are saved one after another; several of one line that wait become
 * one. What could not be saved for want of a connection waits for `retry`.
 */
export class PlanController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #service: PlanService | null = null;
  #planId = '';
  #waiting: WaitingChange[] = [];
  #busy = false;
  plan: KeptPlanBody | null = null;
  problem: PlanProblem | null = null;
  isSaving = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#service = null;
    this.#planId = '';
  }

  /** Shows a plan; the same one again is left as it is. */
  show(service: PlanService, planId: string): void {
    if (this.#service === service && this.#planId === planId) return;
    this.#service = service;
    this.#planId = planId;
    this.#waiting = [];
    this.plan = null;
    this.problem = null;
    void this.#load();
  }

  get isApproved(): boolean {
    return this.plan?.status === 'approved';
  }

  /** Whether quantities can be changed: not in an approved plan and not in one that is gone. */
  get isOpen(): boolean {
    return !this.isApproved && this.problem?.kind !== 'missing';
  }

  get canUndo(): boolean {
    return this.isOpen && !this.isSaving && this.plan?.canUndo === true && this.#waiting.length === 0;
  }

  /** The line as it is kept; null before the plan is loaded. */
  lineOf(lineId: string): KeptPlanLine | null {
    return this.plan?.lines.find((line) => line.lineId === lineId) ?? null;
  }

  /** The quantity on screen: what waits to be saved, else what is kept, else the proposal. */
  quantityOf(line: { lineId: string; quantity: number }): number {
    return (
      this.#waiting.findLast((change) => change.lineId === line.lineId)?.quantity ??
      this.lineOf(line.lineId)?.quantity ??
      line.quantity
    );
  }

  reasonOf(lineId: string): string {
    return (
      this.#waiting.findLast((change) => change.lineId === lineId)?.reason ??
      this.lineOf(lineId)?.changeReason ??
      ''
    );
  }

  /** Whether the quantity of a line still waits to be saved. */
  isWaiting(lineId: string): boolean {
    return this.#waiting.some((change) => change.lineId === lineId);
  }

  /** Sets a quantity: rounded, at least 0, at most `mostPieces`. What is no number is passed over. */
  set(line: { lineId: string; quantity: number }, quantity: number): void {
    if (!Number.isFinite(quantity) || !this.isOpen) return;
    const wanted = Math.min(mostPieces, Math.max(0, Math.round(quantity)));
    if (wanted === this.quantityOf(line)) return;
    this.#enqueue({ lineId: line.lineId, quantity: wanted, reason: this.reasonOf(line.lineId) });
  }

  giveReason(line: { lineId: string; quantity: number }, reason: string): void {
    const words = reason.trim();
    if (!this.isOpen || words === this.reasonOf(line.lineId)) return;
    this.#enqueue({ lineId: line.lineId, quantity: this.quantityOf(line), reason: words });
  }

  async undo(): Promise<void> {
    const { plan } = this;
    if (this.#service === null || plan === null || !this.canUndo) return;
    await this.#step(this.#service.undo(this.#planId, plan.version), (change) => this.#take(change));
  }

  async approve(): Promise<void> {
    const { plan } = this;
    if (this.#service === null || plan === null || this.#waiting.length > 0 || !this.isOpen) return;
    await this.#step(this.#service.approve(this.#planId, plan.version), (approved) => {
      this.plan = approved;
    });
  }

  /** Loads what could not be loaded and saves what could not be saved. */
  async retry(): Promise<void> {
    this.problem = null;
    if (this.plan === null) await this.#load();
    await this.#save();
  }

  /** The plan as a file; null when it cannot be had now, and then `problem` says why. */
  async file(format: 'csv' | 'xlsx'): Promise<Blob | null> {
    if (this.#service === null) return null;
    const result = await this.#service.file(this.#planId, format);
    if (result.ok) return result.value;
    this.#fail(result.error);
    return null;
  }

  #enqueue(change: WaitingChange): void {
    // The first one may be on its way already; later ones of the same line become one.
    const later = this.#busy ? 1 : 0;
    this.#waiting = [
      ...this.#waiting.filter((other, place) => place < later || other.lineId !== change.lineId),
      change,
    ];
    this.#host.requestUpdate();
    void this.#save();
  }

  async #load(): Promise<void> {
    const service = this.#service;
    if (service === null) return;
    const result = await service.load(this.#planId);
    if (service !== this.#service) return;
    if (result.ok) this.plan = result.value;
    else this.#fail(result.error);
    this.#host.requestUpdate();
    if (result.ok) await this.#save();
  }

  async #save(): Promise<void> {
    const service = this.#service;
    if (this.#busy || service === null) return;
    this.#busy = true;
    for (;;) {
      const [next] = this.#waiting;
      const { plan } = this;
      if (next === undefined || plan === null || this.problem?.kind === 'offline') break;
      this.isSaving = true;
      this.#host.requestUpdate();
      const { quantity, reason } = next;
      const result = await service.change(this.#planId, next.lineId, {
        quantity,
        reason,
        version: plan.version,
      });
      if (service !== this.#service) break;
      if (result.ok) {
        this.#waiting = this.#waiting.filter((change) => change !== next);
        this.#take(result.value);
        if (this.problem?.kind !== 'conflict') this.problem = null;
      } else if (result.error.retryable) {
        this.#fail(result.error);
      } else {
        this.#waiting = [];
        await this.#refused(result.error);
      }
    }
    this.#busy = false;
    this.isSaving = false;
    this.#host.requestUpdate();
  }

  async #step<Value>(
    call: Promise<{ ok: true; value: Value } | { ok: false; error: ServiceError }>,
    take: (value: Value) => void,
  ): Promise<void> {
    this.isSaving = true;
    this.#host.requestUpdate();
    const result = await call;
    this.isSaving = false;
    if (result.ok) {
      this.problem = null;
      take(result.value);
    } else await this.#refused(result.error);
    this.#host.requestUpdate();
  }

  /** A refusal means that the plan is another one by now: it is loaded again. */
  async #refused(error: ServiceError): Promise<void> {
    this.#fail(error);
    if (error.code !== 'plan-changed' && error.code !== 'plan-approved') return;
    const loaded = (await this.#service?.load(this.#planId)) ?? null;
    if (loaded?.ok) this.plan = loaded.value;
  }

  #fail(error: ServiceError): void {
    const kind =
      error.code === 'offline' || error.code === 'timed-out'
        ? 'offline'
        : error.code === 'plan-changed' || error.code === 'plan-approved'
          ? 'conflict'
          : error.code === 'not-found'
            ? 'missing'
            : 'failed';
    this.problem = { kind, message: error.message };
    this.#host.requestUpdate();
  }

  #take({ version, line, outlook, canUndo }: PlanChangeResult): void {
    if (this.plan === null) return;
    const lines = this.plan.lines.map((other) => (other.lineId === line.lineId ? line : other));
    this.plan = { ...this.plan, version, outlook, canUndo, lines };
  }
}
