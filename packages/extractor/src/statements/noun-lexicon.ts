import type { Relation } from '@dossier/schema';

/** Nouns that name what verbs state: "seizure of fentanyl" is a seizing. The owner or "by" is the agent, "of", "on", "against", ... lead to the object. */
export const EVENT_NOUNS: Readonly<Partial<Record<Relation, string>>> = {
  attacks: `attack assault strike airstrike bombing raid killing murder assassination ambush shelling shooting massacre destruction bombardment slaying offensive fire shot gunfire execution slaughter stabbing invasion violence genocide aggression`,
  coerces: `arrest detention deportation seizure capture conviction prosecution imprisonment extradition kidnapping abduction crackdown lawsuit suit sentencing occupation annexation confiscation apprehension indictment siege blockade torture oppression persecution trial sentence search custody suppression coercion eviction removal repression`,
  accuses: `accusation criticism condemnation allegation blame denunciation investigation probe complaint inquiry charge critique suspicion`,
  supports: `support endorsement praise defense defence backing approval solidarity condolence sympathy gratitude appreciation respect tribute supporter advocate backer proponent defender welcome admiration`,
  rejects: `rejection refusal denial veto opposition objection dismissal violation breach rebuff disregard`,
  requests: `request demand appeal call plea push petition urging lobbying need requirement invitation claim application`,
  orders: `order directive instruction command mandate`,
  offers: `offer proposal suggestion bid submission`,
  threatens: `threat warning danger menace intimidation harassment`,
  agrees: `agreement deal accord pact treaty promise pledge commitment compliance acceptance obligation adherence truce ceasefire`,
  meets: `meeting talk talks visit negotiation dialogue discussion summit consultation conversation encounter contact`,
  cooperates: `cooperation co-operation collaboration partnership alliance trade coordination tie relation relationship partner ally relations ties friendship`,
  aids: `aid assistance help protection rescue treatment relief funding training evacuation care service benefit support_for`,
  transfers: `sale delivery transfer donation provision supply shipment payment export gift loan grant contribution allocation distribution investment smuggling`,
  acquires: `purchase acquisition takeover victory recapture gain win receipt liberation import recipient winner access takeover`,
  deploys: `deployment use mobilization mobilisation launch usage dispatch`,
  designates: `designation declaration classification label identification`,
  reinstates: `continuation expansion renewal restoration reinstatement extension resumption return revival`,
  rescinds: `cancellation repeal revocation termination abolition end lifting reversal suspension dissolution`,
  appoints: `appointment election nomination selection hiring`,
  dismisses: `dismissal resignation ouster replacement departure firing removal_of overthrow sacking`,
  creates: `creation founding construction establishment formation development founder creator organizer organiser maker builder production perpetrator developer architect mastermind`,
  affects: `impact effect influence cause increase decrease reduction rise decline consequence result change damage disruption harm surge cut loss improvement delay victim contribution response`,
  plans: `plan preparation intention consideration scheme strategy`,
  studies: `study research analysis survey discovery examination monitoring observation review assessment test inspection measurement poll finding`,
  opposes: `fight war battle struggle conflict clash dispute rivalry competition combat campaign confrontation rival opponent enemy resistance foe adversary standoff row tension critic_of hostility`,
  moves: `journey trip travel arrival departure return migration exodus flight entry move pilgrimage escape`,
  sanctions: `sanction ban fine embargo penalty expulsion restriction prohibition punishment freeze boycott_of`,
  protests: `protest demonstration rally riot march boycott strike_action`,
  retreats: `withdrawal retreat surrender pullout`,
  concedes: `release apology concession acquittal surrender_of pardon`,
  participates: `participation involvement participant attendance role competition appearance`,
  authorizes: `authorization authorisation permission approval_of consent`,
  defeats: `defeat victory_over win_over`,
  owns: `possession ownership control owner holder occupation_of`,
  concerns: `coverage mention focus discussion_of description`,
  aimsAt: `goal aim objective priority purpose effort attempt campaign_for initiative`,
};

/** Roles that a person holds in a body or country. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  `president vice-president minister secretary spokesperson spokesman spokeswoman chief director ceo chairman chairwoman chair head leader governor mayor ambassador envoy senator congressman
  congresswoman representative commissioner judge justice general commander captain colonel officer official editor reporter correspondent journalist coach manager premier chancellor king queen prince
  princess emperor monarch pope bishop archbishop cardinal imam professor researcher scientist analyst economist adviser advisor counsel attorney prosecutor deputy administrator founder co-founder owner executive treasurer
  lawmaker legislator mp councillor councilor delegate diplomat consul speaker whip lieutenant sergeant admiral major marshal principal teacher engineer lawyer columnist presenter anchor
  programmer producer dean rector sheriff inspector superintendent boss vice taoiseach sultan emir rep. sen. candidate nominee chaplain midwife curator conductor negotiator rapporteur`.split(
    /\s+/,
  ),
);

/** Nouns for relatives. */
export const KIN_NOUNS: ReadonlySet<string> = new Set(
  `father mother son daughter brother sister wife husband uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter widow widower fiance fiancee spouse partner child parent
  sibling stepson stepfather stepmother relative family ex-wife ex-husband twin kid boyfriend girlfriend half-brother in-law`.split(
    /\s+/,
  ),
);

/** Nouns whose people belong to what owns or qualifies them: "Pentagon officials", "members of gangs". */
export const MEMBER_NOUNS: ReadonlySet<string> = new Set(
  `member official officer leader employee worker staff soldier troop agent fighter supporter representative lawmaker senator politician player activist militant operative affiliate follower commander
  delegate personnel candidate councillor volunteer journalist reporter scientist researcher airman marine sailor minister associate spokesman team leadership mp veteran diplomat adviser advisor investigator`.split(
    /\s+/,
  ),
);

/** Nouns for a part of a whole. */
export const PART_NOUNS: ReadonlySet<string> = new Set(
  `government army military police ministry parliament navy force department agency branch unit arm wing division subsidiary part section component capital north south east west center centre coast border region province
  city town state district territory area side element faction phase stage chapter team court senate congress house cabinet administration authority council office bureau guard intelligence regime economy constitution`.split(
    /\s+/,
  ),
);

/** What people called so do to, or are to, what owns or qualifies them or follows their "of": "Trump's supporters", "critics of the deal". */
export const PEOPLE_NOUNS: Readonly<Partial<Record<Relation, string>>> = {
  supports: `supporter backer fan defender advocate proponent admirer loyalist`,
  accuses: `critic detractor accuser`,
  opposes: `opponent rival enemy foe adversary competitor`,
  cooperates: `partner ally collaborator`,
  locatedIn: `resident inhabitant villager dweller`,
  citizenOf: `citizen national people native`,
};
