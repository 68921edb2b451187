import { expect, test } from 'vitest';
import { findClauses } from '../../src/clauses/clauses.ts';
import { buildTree } from '../../src/clauses/tree.ts';
import { readLines } from '../statements/read-lines.ts';

/** Clauses of verbs, adjectives and copulas as `lemma(role preposition: word, …)`. */
function clauses(lines: string): string[] {
  const { words } = readLines(lines);
  return findClauses(buildTree(words))
    .filter(({ kind }) => kind !== 'noun')
    .map(({ lemma, arguments: all }) => {
      const args = all
        .filter(({ role }) => role !== 'complement')
        .map(({ role, word, preposition }) => `${role}${preposition ? ` ${preposition}` : ''}: ${words[word]?.form}`);
      return `${lemma}(${args.join(', ')})`;
    });
}

test('a chain of complements keeps its agent', () => {
  expect(
    clauses(`
    Trump        Trump       NNP 2 nsubj
    acknowledged acknowledge VBD 0 root
    offering     offer       VBG 2 xcomp
    to           to          TO  5 mark
    send         send        VB  3 xcomp
    troops       troop       NNS 5 obj
    to           to          IN  8 case
    Mexico       Mexico      NNP 5 obl`),
  ).toEqual([
    'acknowledge(agent: Trump)',
    'offer(agent: Trump)',
    'send(agent: Trump, patient: troops, oblique to: Mexico)',
  ]);
});

test('what is ordered of somebody is theirs to do, what is promised to them is not', () => {
  const sentence = (verb: string) => `
    Kim     Kim     NNP 2 nsubj
    did     ${verb} VBD 0 root
    troops  troop   NNS 2 obj
    to      to      TO  5 mark
    leave   leave   VB  2 xcomp`;
  expect(clauses(sentence('order'))[1]).toBe('leave(agent: troops)');
  expect(clauses(sentence('promise'))[1]).toBe('leave(agent: Kim)');
});

test('relative pronouns stand for their antecedent, gaps are filled', () => {
  expect(
    clauses(`
    the     the    DT  2 det
    man     man    NN  0 root
    who     who    WP  4 nsubj
    built   build  VBD 2 acl:relcl
    the     the    DT  6 det
    wall    wall   NN  4 obj
    Trump   Trump  NNP 8 nsubj
    wanted  want   VBD 6 acl:relcl`),
  ).toEqual(['build(agent: man, patient: wall)', 'want(agent: Trump, patient: wall)']);
});

test('participles and purposes take the subject, passives turn round', () => {
  expect(
    clauses(`
    Police   police  NNS 2 nsubj
    came     come    VBD 0 root
    using    use     VBG 2 advcl
    drones   drone   NNS 3 obj
    to       to      TO  6 mark
    help     help    VB  2 advcl
    people   people  NNS 6 obj
    hurt     hurt    VBN 7 acl
    by       by      IN  10 case
    smoke    smoke   NN  8 obl:agent`),
  ).toEqual([
    'come(agent: Police)',
    'use(agent: Police, patient: drones)',
    'help(agent: Police, patient: people)',
    'hurt(agent: smoke, patient: people)',
  ]);
});

test('particles are part of the verb; what is said of one subject is said of its conjunct', () => {
  expect(
    clauses(`
    Iran   Iran  NNP 4 nsubj
    and    and   CC  3 cc
    Iraq   Iraq  NNP 1 conj
    called call  VBD 0 root
    off    off   RP  4 compound:prt
    talks  talk  NNS 4 obj
    and    and   CC  8 cc
    left   leave VBD 4 conj`),
  ).toEqual(['call_off(agent: Iran, agent: Iraq, patient: talks)', 'leave(agent: Iran, agent: Iraq)']);
});

test('“is to announce” is an announcing, and of two subjects the nearer one does it', () => {
  expect(
    clauses(`
    Magnitude magnitude NN  5 nsubj
    Cooper    Cooper    NNP 5 nsubj
    is        be        AUX 5 cop
    to        to        TO  5 mark
    announce  announce  VB  0 root
    cuts      cut       NNS 5 obj`),
  ).toEqual(['announce(agent: Cooper, patient: cuts)']);
});

test('a gerund after “from” is the object’s, after “for” where the object is judged', () => {
  const sentence = (verb: string, mark: string) => `
    Paris    Paris   NNP 2 nsubj
    did      ${verb} VBD 0 root
    Rome     Rome    NNP 2 obj
    ${mark}  ${mark} SC  5 mark
    selling  sell    VBG 2 advcl
    arms     arm     NNS 5 obj`;
  expect(clauses(sentence('stop', 'from'))[1]).toBe('sell(agent: Rome, patient: arms)');
  expect(clauses(sentence('thank', 'for'))[1]).toBe('sell(agent: Rome, patient: arms)');
  expect(clauses(sentence('visit', 'for'))[1]).toBe('sell(agent: Paris, patient: arms)');
});

test('“a policy of turning boats away” is its owner’s turning, “a NATO plan to send ships” the body’s sending', () => {
  expect(
    clauses(`
    Oslo    Oslo   NNP 2 nsubj
    has     have   VBZ 0 root
    a       a      DT  4 det
    policy  policy NN  2 obj
    of      of     SC  6 mark
    turning turn   VBG 4 acl
    boats   boat   NNS 6 obj`)[1],
  ).toBe('turn(agent: Oslo, patient: boats)');
  expect(
    clauses(`
    NATO  NATO  NNP 2 compound
    plans plan  NNS 0 root
    to    to    TO  4 mark
    send  send  VB  2 acl
    ships ship  NNS 4 obj`)[0],
  ).toBe('send(agent: NATO, patient: ships)');
});

test('of an object on either side of a verb without a subject the first one acts', () => {
  expect(
    clauses(`
    Oslo      Oslo   NNP 2 nsubj
    helped    help   VBD 0 root
    Kyiv      Kyiv   NNP 5 obj
    in        in     SC  5 mark
    defeating defeat VBG 2 advcl
    rebels    rebel  NNS 5 obj`)[1],
  ).toBe('defeat(agent: Kyiv, patient: rebels)');
});
