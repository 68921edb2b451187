import { expect, test } from 'vitest';
import { said } from './said.ts';

test('titles before a name and descriptions after it tell the role and its body', () => {
  const before = said(`
    Labour Labour NNP 2 compound  organization
    leader leader NN  3 nmod:desc
    Smith  Smith  NNP 4 nsubj     person
    left   leave  VBD 0 root`);
  expect(before.edges).toContain('Smith -holdsRole-> Labour');
  const after = said(`
    Smith  Smith  NNP 6 nsubj person
    +,     ,      PU  3 punct
    leader leader NN  1 appos person
    of     of     IN  5 case
    Labour Labour NNP 3 nmod  organization
    left   leave  VBD 0 root`);
  expect(after.edges).toContain('Smith -holdsRole-> Labour');
});

test('a person of a body without a role’s name is its member, of a country its citizen', () => {
  const of = (kind: string) =>
    said(`
    Smith Smith NNP 0 root person
    of    of    IN  3 case
    Oslo  Oslo  NNP 1 nmod ${kind}`).edges;
  expect(of('organization')).toContain('Smith -memberOf-> Oslo');
  expect(of('place')).toContain('Smith -citizenOf-> Oslo');
});

test('a name with a hyphen and a participle acts on the noun, or is where it is', () => {
  const edges = (participle: string, lemma: string, noun: string) =>
    said(`
    Hamas         Hamas    NNP 3 compound organization
    +-            -        PU  3 punct
    +${participle} ${lemma} VBN 4 amod
    ${noun}       ${noun}  NN  0 root     object`).edges;
  expect(edges('held', 'hold', 'hill')).toContain('Hamas -owns-> Hamas-held hill');
  expect(edges('made', 'make', 'drone')).toContain('Hamas -creates-> Hamas-made drone');
});

test('a phrase of a phrase and a phrase beside a phrase say where the event was', () => {
  const { edges } = said(`
    attack  attack  NN  0 root event
    on      on      IN  3 case
    guards  guard   NNS 1 nmod people
    in      in      IN  5 case
    Mali    Mali    NNP 1 nmod place`);
  expect(edges).toContain('attack -locatedIn-> Mali');
  expect(edges).toContain('guards -locatedIn-> Mali');
});

test('whose dealings a noun names deals with its phrase', () => {
  const { edges } = said(`
    Iraq     Iraq    NNP 3 nmod:poss place
    's       's      POS 1 case
    links    link    NNS 0 root      abstract
    with     with    IN  5 case
    Turkey   Turkey  NNP 3 nmod      place`);
  expect(edges).toContain('Iraq -cooperates-> Turkey');
});

test('a plan is about what its infinitive is done to', () => {
  const { edges } = said(`
    plan    plan    NN  0 root policy
    to      to      TO  3 mark
    disarm  disarm  VB  1 acl
    rebels  rebel   NNS 3 obj  people`);
  expect(edges).toContain('plan -concerns-> rebels');
});

test('supporters support whose they are, residents live there, partners work together', () => {
  const edges = (people: string, lemma: string) =>
    said(`
    Oslo      Oslo     NNP 3 nmod:poss place
    's        's       POS 1 case
    ${people} ${lemma} NNS 0 root      people`).edges;
  expect(edges('supporters', 'supporter')).toContain('supporters -supports-> Oslo');
  expect(edges('residents', 'resident')).toContain('residents -locatedIn-> Oslo');
  expect(edges('partners', 'partner')).toContain('partners -cooperates-> Oslo');
});

test('names set beside a description are of its kind, a name beside a name is where or what it belongs to', () => {
  const kinds = said(`
    states state NNS 0 root  people
    +,     ,     PU  3 punct
    Punjab Punjab NNP 1 appos place
    and    and   CC  5 cc
    Assam  Assam NNP 3 conj  place`);
  expect(kinds.edges).toContain('Punjab -kindOf-> states');
  expect(kinds.edges).toContain('Assam -kindOf-> states');
});

test('what is destroyed near the middle of a place is there', () => {
  const { edges } = said(`
    Tanks     tank    NNS 3 nsubj:pass object
    were      be      AUX 3 aux:pass
    destroyed destroy VBN 0 root
    in        in      IN  6 case
    the       the     DT  6 det
    vicinity  vicinity NN 3 obl
    of        of      IN  8 case
    Homs      Homs    NNP 6 nmod place`);
  expect(edges).toContain('Tanks -locatedIn-> Homs');
});
