import { expect, test } from 'vitest';
import { buildTree } from '../../src/clauses/tree.ts';
import { findEntities, labelOf } from '../../src/entities/entities.ts';
import { readLines } from '../statements/read-lines.ts';

/** Each thing as `type label: form, form, …`. */
function things(lines: string): string[] {
  const analysis = readLines(lines);
  return findEntities(analysis, buildTree(analysis.words)).drafts.map(
    (draft) => `${draft.type} ${labelOf(draft)}: ${[...new Set(draft.nodes.map(({ text }) => text))].join(', ')}`,
  );
}

test('a surname and a pronoun belong to the full name', () => {
  expect(
    things(`
    Claudia   Claudia   NNP 3 nsubj person#s
    Sheinbaum Sheinbaum NNP 1 flat
    spoke     speak     VBD 0 root

    Sheinbaum Sheinbaum NNP 2 nsubj person
    left      leave     VBD 0 root

    She       she       PRP 2 nsubj person#s
    returned  return    VBD 0 root`),
  ).toEqual(['Person Claudia Sheinbaum: Claudia Sheinbaum, Sheinbaum, She']);
});

test('two people of one surname stay two', () => {
  expect(
    things(`
    George George NNP 3 nsubj person
    Bush   Bush   NNP 1 flat
    met    meet   VBD 0 root
    Laura  Laura  NNP 3 obj person
    Bush   Bush   NNP 4 flat`),
  ).toEqual(['Person George Bush: George Bush', 'Person Laura Bush: Laura Bush']);
});

test('an adjective of a country is the country, its people are not', () => {
  expect(
    things(`
    Mexican Mexican JJ   2 amod
    troops  troop   NNS  3 nsubj people
    left    leave   VBD  0 root
    Mexico  Mexico  NNP  3 obj place

    Mexicans Mexican NNPS 2 nsubj people
    cheered  cheer   VBD  0 root`),
  ).toEqual(['Group Mexican troops: Mexican troops', 'GPE Mexico: Mexican, Mexico', 'Group Mexicans: Mexicans']);
});

test('an abbreviation that the text defines is the name', () => {
  expect(
    things(`
    the           the           DT  3 det
    Energy        Energy        NNP 3 compound
    Agency        Agency        NNP 7 nsubj organization
    (             (             PU  5 punct
    +EA           EA           NNP 3 appos organization
    +)            )             PU  5 punct
    closed        close         VBD 0 root`),
  ).toEqual(['Organization Energy Agency: Energy Agency, EA']);
});

test('known names of one body are one thing, and the reason is kept', () => {
  const analysis = readLines(`
    The       the       DT  2 det
    Pentagon  Pentagon  NNP 3 nsubj organization
    spoke     speak     VBD 0 root

    The       the       DT  3 det
    Defense   Defense   NNP 3 compound
    Department Department NNP 4 nsubj organization
    agreed    agree     VBD 0 root`);
  const { drafts } = findEntities(analysis, buildTree(analysis.words));
  expect(drafts).toHaveLength(1);
  expect(drafts[0]?.merges).toEqual([{ from: 'Defense Department', reason: 'known names of one body', score: 0.95 }]);
});

test('a description comes back with "the", another one of its kind does not', () => {
  expect(
    things(`
    A      a      DT  3 det
    secret secret JJ  3 amod
    order  order  NN  4 nsubj policy
    came   come   VBD 0 root

    The    the    DT  2 det
    order  order  NN  3 nsubj policy
    failed fail   VBD 0 root

    Another another DT 3 det
    public public JJ  3 amod
    order  order  NN  4 nsubj policy
    came   come   VBD 0 root`),
  ).toEqual(['Policy secret order: secret order, order', 'Policy public order: public order']);
});

test('“I” and “we” between quotation marks are their speaker', () => {
  expect(
    things(`
    “     “     PU  4 punct
    +We   we    PRP 4 nsubj people
    will  will  MD  4 aux
    never never RB  4 advmod
    leave leave VB  0 root
    Gaza  Gaza  NNP 5 obj place
    now   now   RB  5 advmod
    +,    ,     PU  5 punct
    +”    ”     PU  5 punct
    Abbas Abbas NNP 11 nsubj person
    said  say   VBD 5 parataxis`),
  ).toEqual(['Person Abbas: We, Abbas', 'GPE Gaza: Gaza']);
});

test('times are no things', () => {
  expect(
    things(`
    Iran     Iran   NNP 2 nsubj place
    attacked attack VBD 0 root
    on       on     IN  4 case
    Monday   Monday NNP 2 obl
    morning  morning NN 4 nmod:unmarked`),
  ).toEqual(['GPE Iran: Iran']);
});

test('an administration is told by whose it is, not by a later name that ends alike', () => {
  expect(
    things(`
    Trump          Trump          NNP 2 compound
    Administration administration NNP 3 nsubj organization
    acted          act            VBD 0 root

    Trump          Trump          NNP 2 nsubj person#t
    praised        praise         VBD 0 root
    his            his            PRP$ 4 nmod:poss person#t
    administration administration NN  2 obj organization

    the            the            DT  4 det
    Drug           Drug           NNP 4 compound
    Enforcement    Enforcement    NNP 4 compound
    Administration Administration NNP 5 nsubj organization
    agreed         agree          VBD 0 root`),
  ).toContain('Organization Trump Administration: Trump Administration, administration');
});

test('a name of which a part was found is the whole name', () => {
  expect(
    things(`
    The     the     DT  3 det
    Refugee Refugee NNP 3 compound organization
    Council Council NNP 4 nsubj
    of      of      IN  6 case
    the     the     DT  6 det
    city    city    NN  3 nmod place
    asked   ask     VBD 0 root`).filter((thing) => thing.includes('Refugee')),
  ).toEqual(['Organization Refugee Council: Refugee Council']);
});

test('descriptions of another country or office are another thing', () => {
  expect(
    things(`
    The       the       DT  2 det
    president president NN  3 nsubj person#x
    spoke     speak     VBD 0 root

    The       the       DT  3 det
    prime     prime     JJ  3 amod
    minister  minister  NN  4 nsubj person#x
    agreed    agree     VBD 0 root`),
  ).toEqual(['Person president: president', 'Person prime minister: prime minister']);
});

test('creeds and families in the plural are named groups, counted ones are described', () => {
  expect(
    things(`
    Muslims Muslim  NNPS 2 nsubj people
    met     meet    VBD  0 root
    John    John    NNP  2 obj person
    Sams    Sams    NNP  3 flat

    The     the     DT   3 det
    local   local   JJ   3 amod
    Muslims Muslim  NNPS 4 nsubj people
    left    leave   VBD  0 root`).filter((thing) => thing.startsWith('Group')),
  ).toEqual(['Group Muslims: Muslims', 'Group local Muslims: local Muslims']);
});

test('a country inside the name of a body makes no thing of its own', () => {
  expect(
    things(`
    Agence Agence NNP 3 nsubj organization
    France France NNP 1 flat
    wrote  write  VBD 0 root`),
  ).toEqual(['Organization Agence France: Agence France']);
});

test('"the administration" is no agency without the word in its name, where another name ends in it', () => {
  const found = things(`
    Trump          trump          NNP 2 compound
    Administration administration NNP 3 nsubj organization
    praised        praise         VBD 0 root
    Interpol       Interpol       NNP 3 obj organization#x

    His            his            PRP$ 2 nmod:poss
    administration administration NN   3 nsubj organization#x
    paid           pay            VBD  0 root`);
  expect(found).toContain('Organization Interpol: Interpol');
});
