import type { Command, ViewState } from './view-state.ts';

/** The views so far; views are never changed in place, so going back is exact. */
export interface History {
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  readonly future: readonly ViewState[];
}

const DEPTH = 200;

export function startHistory(present: ViewState): History {
  return { past: [], present, future: [] };
}

/** Applies a command; one that changes nothing leaves no trace. */
export function perform(history: History, command: Command): History {
  const next = command(history.present);
  if (next === history.present || JSON.stringify(next) === JSON.stringify(history.present)) return history;
  return { past: [...history.past, history.present].slice(-DEPTH), present: next, future: [] };
}

/** Applies a command without a step of its own, for what goes on while a pointer moves. */
export function adjust(history: History, command: Command): History {
  return { ...history, present: command(history.present) };
}

/** One step back; the same history when there is none. */
export function undo(history: History): History {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history;
}

/** One step forward again; the same history when there is none. */
export function redo(history: History): History {
  const { past, present, future } = history;
  const [after, ...rest] = future;
  return after ? { past: [...past, present].slice(-DEPTH), present: after, future: rest } : history;
}
