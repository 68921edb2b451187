import { describe, expect, it } from 'vitest';
import { suspiciousPairs } from '../src/index.ts';
import { markedGraph } from './marked-text.ts';

const reasonsFor = (text: string) =>
  suspiciousPairs(markedGraph(text)).map(({ labels, reason }) => `${labels.join(' + ')}: ${reason}`);

describe('suspiciousPairs', () => {
  it('finds what looks like one thing', () => {
    expect(reasonsFor('{P:Jane Doe} and {P:Doe} and {P:Dr. Jane Doe}.')[0]).toBe(
      'Jane Doe + Dr. Jane Doe: both are called «jane doe»',
    );
    expect(reasonsFor('{O:World Toy Federation}, {O:WTF}.')).toEqual([
      'World Toy Federation + WTF: «wtf» are the initials of the other',
    ]);
    expect(reasonsFor('{P:Mohamed Salim} and {P:Mohammed Salim}.')).toEqual([
      'Mohamed Salim + Mohammed Salim: the names are a letter or two apart',
    ]);
    expect(reasonsFor('{O:Sinaloa Cartel} and {O:Sinaloa}.')).toEqual([
      'Sinaloa Cartel + Sinaloa: «sinaloa» is a part of «sinaloa cartel»',
    ]);
  });

  it('leaves different things alone', () => {
    expect(reasonsFor('{P:Jane Doe} met {P:John Roe} in {G:Doeville}.')).toEqual([]);
    expect(reasonsFor('{P:Ann Lee} of {G:Lee}.')).toEqual([]);
  });
});
