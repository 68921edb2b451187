import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { accessScenarios } from './browser/access.ts';
import { canvasScenarios } from './browser/canvas.ts';
import { evidenceScenarios } from './browser/evidence.ts';
import { extractScenarios } from './browser/extract.ts';
import { facetScenarios } from './browser/facets.ts';
import { fileScenarios } from './browser/files.ts';
import { CHROMIUM, Harness, hasChromium, PATIENCE } from './browser/harness.ts';
import { keyboardScenarios } from './browser/keyboard.ts';
import { narrowScenarios } from './browser/narrow.ts';
import { tableScenarios } from './browser/table.ts';
import { timeScenarios } from './browser/time.ts';
import { viewScenarios } from './browser/views.ts';

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

if (!hasChromium) it.skip(`needs Chromium at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM`, () => undefined);

describe.skipIf(!hasChromium)('in a real browser', () => {
  const harness = new Harness();
  beforeAll(() => harness.start());
  afterAll(() => harness.stop());
  canvasScenarios(harness);
  evidenceScenarios(harness);
  facetScenarios(harness);
  timeScenarios(harness);
  tableScenarios(harness);
  keyboardScenarios(harness);
  fileScenarios(harness);
  viewScenarios(harness);
  narrowScenarios(harness);
  extractScenarios(harness);
  accessScenarios(harness);
});
