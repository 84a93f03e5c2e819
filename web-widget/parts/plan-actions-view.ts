import { html, nothing, type TemplateResult } from 'lit';
import type { PlanController } from '../controllers/plan-controller.ts';
import { icons } from '../views/icons.ts';
import type { PartContext } from './part-context.ts';

export interface PlanActionsView {
  kept: PlanController;
  context: PartContext;
  changedLines: number;
  /** Pieces and lines that an approval covers. */
  ship: number;
  hasLines: boolean;
  isConfirming: boolean;
  confirm: (isConfirming: boolean) => void;
  download: (format: 'csv' | 'xlsx') => void;
}

/** What can be done with the plan as a whole, where it stands, and what went wrong. */
export function planActionsView(view: PlanActionsView): TemplateResult {
  const { kept, context } = view;
  return html`${problem(kept, context)} ${view.isConfirming && kept.isOpen ? confirmation(view) : nothing}
    <div class="actions">
      <span class="soft" role="status">${status(view)}</span>
      ${
        kept.canUndo
          ? html`<button class="quiet" type="button" @click=${() => void kept.undo()}>
              ${icons.undo()}${context.texts.undo}
            </button>`
          : nothing
      }
      ${
        view.hasLines
          ? html`<span class="take">
              <button class="button" type="button" @click=${() => view.download('csv')}>CSV</button>
              <button class="button" type="button" @click=${() => view.download('xlsx')}>Excel</button>
              ${
                kept.plan !== null && kept.isOpen
                  ? html`<button
                      class="button primary"
                      type="button"
                      ?disabled=${kept.isSaving}
                      @click=${() => view.confirm(true)}
                    >
                      ${context.texts.approvePlan}
                    </button>`
                  : nothing
              }
            </span>`
          : nothing
      }
    </div>`;
}

function status({ kept, context, changedLines }: PlanActionsView): string {
  const { texts, formats } = context;
  const { plan } = kept;
  if (plan?.status === 'approved' && plan.approvedAt !== null) {
    return texts.planApproved(plan.approvedBy ?? '', formats.moment(plan.approvedAt));
  }
  if (kept.isSaving) return texts.saving;
  if (changedLines === 0) return '';
  return texts.linesChanged(formats.count(changedLines), formats.isOne(changedLines));
}

function confirmation({ kept, context, ship, confirm }: PlanActionsView): TemplateResult {
  const { texts, formats } = context;
  return html`<div
    class="confirm"
    role="alertdialog"
    aria-label=${texts.approvePlan}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') confirm(false);
    }}
  >
    <p>${texts.approveQuestion(formats.count(ship), formats.isOne(ship))}</p>
    <button
      class="button primary"
      type="button"
      @click=${() => {
        confirm(false);
        void kept.approve();
      }}
    >
      ${texts.approveNow}
    </button>
    <button class="button" type="button" @click=${() => confirm(false)}>${texts.cancel}</button>
  </div>`;
}

function problem(kept: PlanController, { texts }: PartContext): TemplateResult | typeof nothing {
  if (kept.problem === null) return nothing;
  const { kind, message } = kept.problem;
  const words = {
    offline: texts.planOffline,
    conflict: message || texts.planConflict,
    missing: texts.planMissing,
    failed: message || texts.planFailed,
  }[kind];
  return html`<div class="problem" role="alert">
    <p>${words}</p>
    ${
      kind === 'offline' || kind === 'failed'
        ? html`<button class="button" type="button" @click=${() => void kept.retry()}>
            ${texts.tryAgain}
          </button>`
        : nothing
    }
  </div>`;
}
