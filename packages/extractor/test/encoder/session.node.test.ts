import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ModelError } from '@dossier/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MODEL_FORMAT } from '../../src/encoder/read-labels.ts';
import { openEncoder } from '../../src/encoder/session.node.ts';
import { LABELS } from '../analysis/hand-made-encoder.ts';

describe('openEncoder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier model '));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const open = async () => {
    const error = await openEncoder({ model: pathToFileURL(`${folder}/`) }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ModelError);
    return error as ModelError;
  };

  it('says which file is missing, one after the other', async () => {
    expect(await open()).toMatchObject({ code: 'no-model', where: join(folder, 'labels.json') });
    write(
      'labels.json',
      JSON.stringify({ format: MODEL_FORMAT, name: 'm', version: '1', window: 256, labels: LABELS }),
    );
    expect(await open()).toMatchObject({ code: 'no-model', where: join(folder, 'vocabulary.txt') });
    write('vocabulary.txt', '[PAD]\n[UNK]\n[CLS]\n[SEP]\n');
    expect(await open()).toMatchObject({ code: 'no-model', where: join(folder, 'lemmas.tsv') });
    write('lemmas.tsv', '');
    expect(await open()).toMatchObject({ code: 'no-model', where: join(folder, 'encoder.onnx') });
  });

  it('says which file is broken and what to do', async () => {
    write(
      'labels.json',
      JSON.stringify({ format: MODEL_FORMAT, name: 'm', version: '1', window: 256, labels: LABELS }),
    );
    write('vocabulary.txt', 'one\ntwo\n');
    expect(await open()).toMatchObject({ code: 'broken-model', where: join(folder, 'vocabulary.txt') });
    write('vocabulary.txt', '[PAD]\n[UNK]\n[CLS]\n[SEP]\n');
    write('lemmas.tsv', '');
    for (const name of ['encoder', 'labels', 'roles', 'coreference'])
      write(`${name}.onnx`, 'version https://git-lfs.example/spec');
    const error = await open();
    expect(error).toMatchObject({ code: 'broken-model', where: join(folder, 'encoder.onnx') });
    expect(error.message).toContain('Restore the model files');
  });
});

/** ONNX Runtime 1.29 and 1.30 send usage reports from Linux unless told not to, and stumble over long command lines in doing so. */
it('the run time knows no address to report to', () => {
  const library = createRequire(import.meta.url).resolve('onnxruntime-node');
  const folder = join(library, '..', '..', 'bin', 'napi-v6', process.platform, process.arch);
  const files = readdirSync(folder).filter((file) => /libonnxruntime|onnxruntime\.dll/.test(file));
  expect(files).not.toEqual([]);
  for (const file of files) {
    const code = readFileSync(join(folder, file));
    expect(code.includes('events.data.microsoft.com'), file).toBe(false);
  }
});
