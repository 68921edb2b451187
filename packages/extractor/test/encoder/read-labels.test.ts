import { ModelError } from '@dossier/schema';
import { describe, expect, it } from 'vitest';
import { MODEL_FORMAT, readLabels } from '../../src/encoder/read-labels.ts';
import { LABELS } from '../analysis/hand-made-encoder.ts';

const description = { format: MODEL_FORMAT, name: 'm', version: '1', window: 256, labels: LABELS };
const read = (data: unknown) => readLabels(JSON.stringify(data), 'labels.json');

describe('readLabels', () => {
  it('reads the description of a model', () => {
    expect(read(description)).toMatchObject({ name: 'm', version: '1', window: 256, labels: LABELS });
  });

  it('says which of model and program is of another version', () => {
    expect(() => read({ ...description, format: 99 })).toThrow(
      'labels.json: this model has format 99; this program reads',
    );
  });

  it('says what a broken file lacks and what to do', () => {
    expect(() => readLabels('{', 'labels.json')).toThrow(ModelError);
    expect(() => read({ ...description, labels: { ...LABELS, upos: [] } })).toThrow(
      'the list of upos labels is missing. Restore',
    );
    expect(() => read({ ...description, window: 'big' })).toThrow('no usable window size');
  });
});
