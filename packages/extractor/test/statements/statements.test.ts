import { expect, test } from 'vitest';
import { said } from './said.ts';

test('an active clause gives agent -> object with the relation of its verb', () => {
  const { edges, find } = said(`
    Congress    congress NNP 2 nsubj organization
    approved    approve  VBD 0 root
    the         the      DT  4 det
    bill        bill     NN  2 obj   policy`);
  expect(edges).toEqual(['Congress -authorizes-> bill']);
  expect(find('Congress -authorizes-> bill')).toMatchObject({
    polarity: 'positive',
    modality: 'actual',
    attribution: [],
    predicate: 'approved',
  });
});

test('a passive is turned round', () => {
  const { edges } = said(`
    The      the     DT  2 det
    offer    offer   NN  4 nsubj:pass policy
    was      be      AUX 4 aux:pass
    declined decline VBN 0 root
    by       by      IN  6 case
    Mexico   Mexico  NNP 4 obl:agent  place`);
  expect(edges).toEqual(['Mexico -rejects-> offer']);
});

test('an offer that is refused is no deployment: what was offered stays directed', () => {
  const { find } = said(`
    Trump        Trump       NNP 2 nsubj person
    acknowledged acknowledge VBD 0 root
    offering     offer       VBG 2 xcomp
    to           to          TO  5 mark
    deploy       deploy      VB  3 xcomp
    troops       troops      NNS 5 obj   people
    to           to          IN  8 case
    Mexico       Mexico      NNP 5 obl   place
    +,           ,           PU  11 punct
    an           an          DT  11 det
    offer        offer       NN  6 appos policy
    declined     decline     VBN 11 acl
    by           by          IN  14 case
    Sheinbaum    Sheinbaum   NNP 12 obl:agent person`);
  const deployment = find('Trump -deploys-> troops');
  expect(deployment).toMatchObject({ modality: 'directed', polarity: 'positive' });
  expect(deployment.attribution).toHaveLength(1);
  expect(find('Sheinbaum -rejects-> offer').modality).toBe('actual');
});

test('a negated clause gives no positive statement', () => {
  const { find } = said(`
    Messi  Messi NNP 3 nsubj  person
    never  never RB  3 advmod
    joined join  VBD 0 root
    China  China NNP 3 obj    place`);
  expect(find('Messi -partOf-> China').polarity).toBe('negative');
});

test('both subjects of a coordination do it, to both objects', () => {
  const { edges } = said(`
    Iran    Iran     NNP 4 nsubj place
    and     and      CC  3 cc
    Iraq    Iraq     NNP 1 conj  place
    attack  attack   VBP 0 root
    Syria   Syria    NNP 4 obj   place
    and     and      CC  7 cc
    Jordan  Jordan   NNP 5 conj  place`);
  expect(edges.filter((edge) => edge.includes('-attacks->'))).toEqual([
    'Iran -attacks-> Syria',
    'Iran -attacks-> Jordan',
    'Iraq -attacks-> Syria',
    'Iraq -attacks-> Jordan',
  ]);
});

test('the object of an order acts in its infinitive, as ordered', () => {
  const { edges, find } = said(`
    Kim     Kim     NNP 2 nsubj person
    ordered order   VBD 0 root
    the     the     DT  4 det
    army    army    NN  2 obj   organization
    to      to      TO  6 mark
    attack  attack  VB  2 xcomp
    Seoul   Seoul   NNP 6 obj   place`);
  expect(edges).toContain('Kim -orders-> army');
  expect(find('army -attacks-> Seoul').modality).toBe('directed');
});

test('what somebody says is attributed to them, what the article says is not', () => {
  const { find } = said(`
    Officials official NNS 2 nsubj people
    said      say      VBD 0 root
    the       the      DT  4 det
    army      army     NN  5 nsubj organization
    attacked  attack   VBD 2 ccomp
    Seoul     Seoul    NNP 5 obj   place`);
  expect(find('army -attacks-> Seoul').attribution).toEqual([expect.stringContaining('group/official')]);
});

test('“according to” names the source', () => {
  const { find } = said(`
    According according IN  3 case
    to        to        IN  1 fixed
    Yonhap    Yonhap    NNP 6 obl   organization
    +,        ,         PU  3 punct
    Seoul     Seoul     NNP 6 nsubj place
    attacked  attack    VBD 0 root
    Tokyo     Tokyo     NNP 6 obj   place`);
  expect(find('Seoul -attacks-> Tokyo').attribution).toEqual([expect.stringContaining('organization/yonhap')]);
});

test('a quotation belongs to its speaker, and so does its second sentence', () => {
  const { find } = said(
    `
    “        “       PU  3 punct
    +Syria   Syria   NNP 3 nsubj place
    attacked attack  VBD 0 root
    Jordan   Jordan  NNP 3 obj   place
    in       in      IN  6 case
    March    March   NNP 3 obl
    +,       ,       PU  3 punct
    +”       ”       PU  3 punct
    Assad    Assad   NNP 10 nsubj person
    said     say     VBD 3 parataxis
    +.       .       PU  3 punct

    “        “       PU  3 punct
    +Iran    Iran    NNP 4 nsubj place
    will     will    MD  4 aux
    attack   attack  VB  0 root
    Iraq     Iraq    NNP 4 obj   place
    very     very    RB  7 advmod
    soon     soon    RB  4 advmod
    +.       .       PU  4 punct
    +”       ”       PU  4 punct`,
    '2020-06-01',
  );
  expect(find('Syria -attacks-> Jordan')).toMatchObject({
    attribution: [expect.stringContaining('person/assad')],
    time: { start: '2020-03', end: '2020-03' },
  });
  expect(find('Iran -attacks-> Iraq')).toMatchObject({
    attribution: [expect.stringContaining('person/assad')],
    modality: 'future',
  });
});

test('a title with its country is a role; the title is no part of the name', () => {
  const { edges } = said(`
    Mexican   Mexican   JJ  2 amod
    President President NNP 3 nmod:desc
    Claudia   Claudia   NNP 5 nsubj person
    Sheinbaum Sheinbaum NNP 3 flat
    visited   visit     VBD 0 root
    Cuba      Cuba      NNP 5 obj  place`);
  expect(edges).toContain('Claudia Sheinbaum -holdsRole-> Mexico');
  expect(edges).toContain('Claudia Sheinbaum -moves-> Cuba');
});

test('an apposition tells a role', () => {
  const { edges } = said(`
    Kelly   Kelly       NNP 9 nsubj person
    +,      ,           PU  4 punct
    a       a           DT  4 det
    spokesperson spokesperson NN 1 appos person
    for     for         IN  7 case
    the     the         DT  7 det
    Pentagon Pentagon   NNP 4 nmod  organization
    +,      ,           PU  4 punct
    praised praise      VBD 0 root
    NATO    NATO        NNP 9 obj   organization`);
  expect(edges).toEqual(['Kelly -holdsRole-> Pentagon', 'Kelly -supports-> NATO']);
});

test('a noun that names a deed has its agent and object', () => {
  const { find } = said(`
    Trump        Trump       NNP 3 nmod:poss person
    +’s          ’s          POS 1 case
    designation  designation NN  6 nsubj policy
    of           of          IN  5 case
    cartels      cartel      NNS 3 nmod  people
    angered      anger       VBD 0 root
    Mexico       Mexico      NNP 6 obj   place`);
  expect(find('Trump -designates-> cartels').predicate).toBe('designation');
});

test('examples take part in what is said of their kind', () => {
  const { edges } = said(`
    Police    police    NNS 2 nsubj organization
    arrested  arrest    VBD 0 root
    gangs     gang      NNS 2 obj   people
    like      like      IN  5 case
    Barrio    Barrio    NNP 3 nmod  organization`);
  expect(edges).toEqual(
    expect.arrayContaining(['Police -coerces-> gangs', 'Police -coerces-> Barrio', 'Barrio -kindOf-> gangs']),
  );
});

test('what is to be done lies ahead, however the tree hangs the "is"; what somebody wants to be done is directed', () => {
  const modality = (link: string) =>
    said(`
    Roe    Roe    NNP 2 nsubj person
    said   say    VBD 0 root
    Oslo   Oslo   NNP 6 nsubj place
    is     be     AUX 6 ${link}
    to     to     TO  6 mark
    attack attack VB  2 ccomp
    Kyiv   Kyiv   NNP 6 obj   place`).find('Oslo -attacks-> Kyiv').modality;
  expect(modality('cop')).toBe('future');
  expect(modality('aux')).toBe('future');
  const wanted = said(`
    Oslo     Oslo   NNP 2 nsubj place
    wants    want   VBZ 0 root
    Kyiv     Kyiv   NNP 6 nsubj:pass place
    to       to     TO  6 mark
    be       be     AUX 6 aux:pass
    attacked attack VBN 2 ccomp
    by       by     IN  8 case
    Rome     Rome   NNP 6 obl:agent place`);
  expect(wanted.find('Rome -attacks-> Kyiv').modality).toBe('directed');
});

test('counts, amounts and changes are measured with their units and comparators', () => {
  const { edges, find } = said(`
    Police  police   NNS 2 nsubj organization
    seized  seize    VBD 0 root
    over    over     RB  4 advmod
    10      10       CD  5 nummod
    tons    ton      NNS 2 obj
    of      of       IN  7 case
    heroin  heroin   NN  5 nmod  object

    Arrests arrest NNS 2 nsubj event
    rose    rise   VBD 0 root
    by      by     IN  5 case
    25      25     CD  5 nummod
    percent percent NN 2 obl`);
  expect(edges).toEqual(
    expect.arrayContaining(['Police -coerces-> heroin', 'heroin -measures-> 10', 'Arrests -measures-> 25']),
  );
  expect(find('heroin -measures-> 10')).toMatchObject({
    object: { value: '10', datatype: 'xsd:integer', unit: 'ton' },
    roles: [{ role: 'comparator', value: '>' }],
  });
  expect(find('Arrests -measures-> 25').object).toEqual({ value: '25', datatype: 'xsd:integer', unit: 'percent' });
});

test('an article is no source of time: without a word about it there is none', () => {
  const { find } = said(
    `
    Iran     Iran   NNP 2 nsubj place
    attacked attack VBD 0 root
    Iraq     Iraq   NNP 2 obj   place`,
    '2024-02-02',
  );
  expect(find('Iran -attacks-> Iraq').time).toBeUndefined();
});

test('a time that starts from another is counted from the day told before', () => {
  const { find } = said(
    `
    Iran     Iran   NNP 2 nsubj place
    attacked attack VBD 0 root
    Iraq     Iraq   NNP 2 obj   place
    on       on     IN  5 case
    Monday   Monday NNP 2 obl

    Russia   Russia NNP 2 nsubj place
    bombed   bomb   VBD 0 root
    Homs     Homs   NNP 2 obj   place
    the      the    DT  6 det
    next     next   JJ  6 amod
    day      day    NN  2 obl`,
    '2015-08-21',
  );
  expect(find('Iran -attacks-> Iraq').time).toMatchObject({ start: '2015-08-17', end: '2015-08-17' });
  expect(find('Russia -attacks-> Homs').time).toMatchObject({ start: '2015-08-18', end: '2015-08-18' });
});
