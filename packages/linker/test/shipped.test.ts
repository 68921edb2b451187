import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../build/build-gazetteer.ts';
import { shippedGazetteer } from '../src/index.node.ts';
import { findByName, unpackGazetteer } from '../src/index.ts';

const FILE = new URL('../data/shipped.gazetteer.gz', import.meta.url);

describe('the shipped gazetteer', () => {
  it('is what the tables say', () => {
    expect(gunzipSync(readFileSync(FILE)).toString('utf8')).toBe(buildGazetteer());
  });

  it('is small', () => {
    expect(statSync(FILE).size).toBeLessThan(500_000);
  });

  it('is opened by what a browser has, too', async () => {
    const gazetteer = await unpackGazetteer(new Uint8Array(readFileSync(FILE)));
    expect(gazetteer.info).toEqual(shippedGazetteer().info);
  });

  it.each([
    ['Department of Homeland Security', 'Q11231'],
    ['Security Council', 'Q37470'],
    ['Ms. nobody', undefined],
  ])('knows %s as %s', (name, id) => {
    expect(findByName(shippedGazetteer(), name)[0]?.entry.id).toBe(id);
  });
});
