import { expect, test } from 'vitest';
import { said } from './said.ts';

test('what is refused or condemned of somebody’s is refused and condemned of them', () => {
  const { edges } = said(`
    Germany  Germany NNP 2 nsubj place
    rejected reject  VBD 0 root
    the      the     DT  4 det
    offer    offer   NN  2 obj   abstract
    of       of      IN  6 case
    France   France  NNP 4 nmod  place`);
  expect(edges).toContain('Germany -rejects-> France');
  const owner = said(`
    Germany   Germany NNP 2 nsubj place
    condemned condemn VBD 0 root
    Iran      Iran    NNP 5 nmod:poss place
    's        's      POS 3 case
    tests     test    NNS 2 obj   event`);
  expect(owner.edges).toContain('Germany -accuses-> Iran');
});

test('the noun of a verb’s object or oblique says what is done to its phrase', () => {
  const object = said(`
    Leaders leader NNS 2 nsubj people
    pledged pledge VBD 0 root
    support support NN 2 obj
    for     for    IN  5 case
    Kyiv    Kyiv   NNP 3 nmod  place`);
  expect(object.edges).toContain('Leaders -supports-> Kyiv');
  const oblique = said(`
    Oslo    Oslo    NNP 2 nsubj place
    acted   act     VBD 0 root
    in      in      IN  4 case
    support support NN  2 obl
    of      of      IN  6 case
    Kyiv    Kyiv    NNP 4 nmod  place`);
  expect(oblique.edges).toContain('Oslo -supports-> Kyiv');
});

test('what somebody says must happen is asked, what they find fault with is blamed', () => {
  const sentence = (rest: string) =>
    said(`
    Kim    Kim    NNP 2 nsubj person
    said   say    VBD 0 root
    ${rest}`).edges;
  const duty = sentence(`Seoul  Seoul  NNP 5 nsubj place
    must   must   MD  5 aux
    leave  leave  VB  2 ccomp`);
  expect(duty).toContain('Kim -requests-> Seoul');
  const blame = (negation: string) =>
    sentence(`Seoul Seoul NNP 6 nsubj place
    is     be     AUX 6 cop
    ${negation}
    guilty guilty JJ  2 ccomp`);
  expect(blame('quite quite RB 6 advmod')).toContain('Kim -accuses-> Seoul');
  expect(blame('not not RB 6 advmod')).toContain('Kim -supports-> Seoul');
});

test('the noun after a copula is a class, its preposition a place or a share', () => {
  const edges = (preposition: string, noun: string, kind: string) =>
    said(`
    Smith        Smith NNP 4 nsubj person
    was          be    AUX 4 cop
    ${preposition} ${preposition} IN 4 case
    ${noun} ${noun} NN 0 root ${kind}`).edges;
  expect(edges('in', 'library', 'place')).toContain('Smith -locatedIn-> library');
  expect(edges('at', 'ceremony', 'event')).toContain('Smith -participates-> ceremony');
  expect(edges('among', 'suspects', 'people')).toContain('Smith -memberOf-> suspects');
});

test('a verb means what its object makes of it', () => {
  const edges = (verb: string, object: string, kind: string) =>
    said(`
    Oslo      Oslo    NNP 2 nsubj place
    did       ${verb} VBD 0 root
    ${object} ${object} NNS 2 obj ${kind}`).edges;
  expect(edges('release', 'prisoners', 'people')).toContain('Oslo -concedes-> prisoners');
  expect(edges('release', 'reports', 'work')).toContain('Oslo -issues-> reports');
  expect(edges('fight', 'rebels', 'people')).toContain('Oslo -opposes-> rebels');
  expect(edges('fight', 'crime', 'abstract')).toContain('Oslo -aimsAt-> crime');
});

test('whoever talks involve takes part in them, and what is hard on somebody affects them', () => {
  const talks = said(`
    talks    talk    NNS 2 nsubj event
    involved involve VBD 0 root
    Iran     Iran    NNP 2 obj   place`);
  expect(talks.edges).toContain('Iran -participates-> talks');
  const need = said(`
    Malta     Malta     NNP 3 nsubj place
    is        be        AUX 3 cop
    dependent dependent JJ  0 root
    on        on        IN  5 case
    tourism   tourism   NN  3 obl   abstract`);
  expect(need.edges).toContain('tourism -affects-> Malta');
});

test('a source is no participant, a cause affects who it befell', () => {
  const edges = (preposition: string) =>
    said(`
    Flights flight NNS 2 nsubj event
    stopped stop   VBD 0 root
    ${preposition} ${preposition} IN 5 case
    to      to     IN  3 fixed
    Storm   Storm  NNP 2 obl event`).edges;
  expect(edges('due')).toContain('Storm -affects-> Flights');
  expect(edges('according')).toEqual([]);
});
