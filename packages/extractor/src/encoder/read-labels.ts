import { ModelError } from '@dossier/schema';
import type { Labels } from './encoder.ts';

/** The version of the model's inputs, outputs and feature definitions that this code is written for. */
export const MODEL_FORMAT = 2;

/** What `labels.json` says beside the labels. */
export interface ModelDescription {
  readonly name: string;
  readonly version: string;
  /** The greatest number of pieces in a window. */
  readonly window: number;
  readonly labels: Labels;
}

const LISTS = ['upos', 'xpos', 'feats', 'lemma', 'deprel', 'name', 'type', 'node', 'roles'] as const;

/**
 * Reads the model's `labels.json`.
 * @throws ModelError when it is no JSON, lacks a list, or is of a format that this code does not know.
 */
export function readLabels(content: string, where: string): ModelDescription {
  const data = parse(content, where);
  const broken = (what: string) =>
    new ModelError('broken-model', what, { where, hint: 'Restore the model files from the repository.' });
  if (data.format !== MODEL_FORMAT) {
    throw new ModelError('model-version', `this model has format ${data.format}; this program reads ${MODEL_FORMAT}.`, {
      where,
      hint: 'Use the model files and the program of one release.',
    });
  }
  const { name, version, window } = data;
  if (typeof name !== 'string' || typeof version !== 'string') throw broken('the model has no name or version.');
  if (!Number.isInteger(window) || (window as number) < 16) throw broken('the model has no usable window size.');
  const lists = data.labels as Record<string, unknown> | undefined;
  for (const list of LISTS) if (!isList(lists?.[list])) throw broken(`the list of ${list} labels is missing.`);
  return { name, version, window: window as number, labels: lists as unknown as Labels };
}

function parse(content: string, where: string): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(content);
    if (typeof data === 'object' && data !== null) return data as Record<string, unknown>;
  } catch {
    // Reported below, like JSON that is no object.
  }
  throw new ModelError('broken-model', 'this is no JSON object.', {
    where,
    hint: 'Restore the model files from the repository.',
  });
}

const isList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === 'string');
