import type { Relation } from '@dossier/schema';

function listed(table: Readonly<Partial<Record<Relation, string>>>): Readonly<Record<string, Relation>> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([relation, patterns]) =>
      patterns.split(',').map((pattern) => [pattern.trim(), relation as Relation]),
    ),
  );
}

/** What an adjective with its preposition says of its subject: "critical of", "based in". */
export const ADJECTIVES: Readonly<Record<string, Relation>> = listed({
  accuses:
    'critical of, angry at, angry with, angry about, furious at, furious with, disappointed with, disappointed by',
  affects: 'harmful to, dangerous to, dangerous for, bad for, detrimental to, damaging to, responsible for, fatal to',
  agrees: 'open to, committed to, obliged to, bound by, compliant with',
  aids: 'vital to, vital for, necessary for, essential for, essential to, crucial to, crucial for, important for, important to, useful for, helpful to, beneficial to, beneficial for, good for',
  aimsAt: 'interested in, dedicated to, eager for, intent on, focused on',
  citizenOf: 'native to',
  concerns: 'subject to, relevant to, applicable to, specific to, about ',
  cooperates: 'allied with, allied to, friendly with, friendly to',
  locatedIn: 'close to, based in, based at, present in, next to, near , near to, located in',
  memberOf: 'affiliated with, affiliated to',
  opposes: 'hostile to, hostile towards, hostile toward',
  owns: 'home to, rich in, short of',
  participates: 'involved in, present at, active in, complicit in, engaged in',
  partOf: 'part of, inherent in, central to, integral to',
  rejects: 'opposed to, against , skeptical of, sceptical of, resistant to',
  related:
    'guilty of, similar to, aware of, available to, familiar with, eligible for, capable of, equal to, related to',
  relativeOf: 'married to, engaged to, divorced from',
  supports: 'loyal to, thankful for, grateful for, grateful to, proud of, supportive of, sympathetic to, faithful to',
});

/** The same, the other way round: what one is dependent on affects one. */
export const REVERSED_ADJECTIVES: Readonly<Record<string, Relation>> = listed({
  affects:
    'dependent on, dependent upon, vulnerable to, sensitive to, prone to, due to, afraid of, worried about, concerned about, free from, sick with',
});
