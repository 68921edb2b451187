import type { Statement } from '@dossier/schema';
import { expect, test } from 'vitest';
import { said } from './said.ts';

/** How many sources a statement has is what hand-made input can show: ids are hashes. */
const sources = ({ attribution }: Statement) => attribution.length;

test('a quotation of several sentences belongs to who speaks after it', () => {
  const { find } = said(`
    "         "       PU  3 punct
    Rebels    rebel   NNS 3 nsubj people
    attacked  attack  VBD 0 root
    Aleppo    Aleppo  NNP 3 obj place
    +.        .       PU  3 punct

    Russia    Russia  NNP 2 nsubj place
    bombed    bomb    VBD 7 ccomp
    Homs      Homs    NNP 2 obj place
    +,        ,       PU  2 punct
    +"        "       PU  2 punct
    Roe       Roe     NNP 7 nsubj person
    said      say     VBD 0 root
    +.        .       PU  7 punct`);
  expect(sources(find('Rebels -attacks-> Aleppo'))).toBe(1);
  expect(find('Rebels -attacks-> Aleppo').attribution).toEqual(find('Russia -attacks-> Homs').attribution);
});

test('what somebody is sceptical of is theirs, not the article’s', () => {
  const { find } = said(`
    Analysts   analyst   NNS 3 nsubj people
    are        be        AUX 3 cop
    skeptical  skeptical JJ  0 root
    that       that      SC  7 mark
    Iran       Iran      NNP 7 nsubj place
    will       will      MD  7 aux
    attack     attack    VB  3 ccomp
    Israel     Israel    NNP 7 obj place`);
  expect(sources(find('Iran -attacks-> Israel'))).toBe(1);
});

test('a statement that says something speaks for who released it', () => {
  const { find } = said(`
    Nato      Nato      NNP 2 nsubj organization
    released  release   VBD 0 root
    a         a         DT  4 det
    statement statement NN  2 obj work
    saying    say       VBG 4 acl
    Russia    Russia    NNP 7 nsubj place
    bombed    bomb      VBD 5 ccomp
    Homs      Homs      NNP 7 obj place`);
  const own = said(`
    Nato      Nato      NNP 2 nsubj organization
    said      say       VBD 0 root
    Russia    Russia    NNP 4 nsubj place
    bombed    bomb      VBD 2 ccomp
    Homs      Homs      NNP 4 obj place`);
  expect(find('Russia -attacks-> Homs').attribution).toEqual(own.find('Russia -attacks-> Homs').attribution);
});

test('what is said at a sentence’s end holds for the whole of it, however the tree hangs', () => {
  const { find } = said(`
    Russia    Russia  NNP 2 nsubj place
    bombed    bomb    VBD 7 nsubj
    Homs      Homs    NNP 2 obj place
    +,        ,       PU  7 punct
    officials official NNS 7 nsubj people
    today     today   NN  7 obl
    said      say     VBD 0 root
    +.        .       PU  7 punct`);
  expect(sources(find('Russia -attacks-> Homs'))).toBe(1);
});

test('a subordinate clause that reports nothing has no source', () => {
  const { find } = said(`
    Russia    Russia   NNP 2 nsubj place
    bombed    bomb     VBD 0 root
    Homs      Homs     NNP 2 obj place
    after     after    SC  6 mark
    Roe       Roe      NNP 6 nsubj person
    visited   visit    VBD 2 advcl
    Damascus  Damascus NNP 6 obj place`);
  expect(sources(find('Russia -attacks-> Homs'))).toBe(0);
});
