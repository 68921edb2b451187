const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words by which a speaker finds fault with what they are said of. */
export const BAD_WORDS = words(`
  bad wrong unjust unfair illegal unlawful unacceptable outrageous shameful disgraceful dangerous irresponsible reckless cowardly brutal barbaric evil cruel heinous horrific inhumane immoral racist
  corrupt dishonest false untrue misleading incompetent weak guilty responsible unconstitutional inappropriate inadequate insufficient disappointing unnecessary absurd ridiculous hypocritical
  mistake error failure disaster catastrophe crime criminal lie liar fraud scandal disgrace shame outrage threat danger tyranny dictator terrorist murderer tragedy violation insult abuse
  attack propaganda nonsense waste betray betrayal lie fail violate ignore mislead undermine provoke abuse break damage destroy harm kill murder commit cheat steal violate refuse neglect overreact
`);

/** Words by which a speaker approves of what they are said of. */
export const GOOD_WORDS = words(`
  good great excellent right just fair legal lawful legitimate important vital essential crucial positive welcome wonderful brave courageous heroic historic successful effective innocent honest
  necessary helpful useful admirable commendable remarkable impressive outstanding strong best proud responsible_way success victory hero triumph achievement milestone step progress opportunity
  partner friend ally leader champion deserve succeed improve protect help
`);
