import type { EntityType, Relation } from '@dossier/schema';

/**
 * Which relation a verb states, by hand after the guide's column "says" and common synonyms. `verb`: agent -> object;
 * `verb+prep`: agent -> the noun of that preposition; `verb>prep`: object -> the noun of that preposition. Particles are joined by
 * `_`. A verb stands under the relation that news mostly mean by it; what depends on the object's type is in `retype.ts`.
 */
export const VERB_LEXICON: Readonly<Partial<Record<Relation, string>>> = {
  holdsRole: `lead chair head head_up preside+over serve+as work+for govern rule+over captain coach direct>of`,
  memberOf: `join belong+to enlist+in enrol+in enroll+in sign_up+for affiliate>with list>among count>among`,
  partOf: `comprise>of compose>of make_up form+part fall+under come+under split>into divide>into contain>in`,
  locatedIn: `live+in live+at live+on live+near reside+in reside+at stay+in stay+at remain+in remain+at base>in base>at locate>in locate>at locate>on locate>near situate>in
    lie+in lie+near lie+on sit+on sit+in stand+in stand+on occur+in occur+at occur+on take_place+in take_place+at happen+in happen+at wait+in wait+at camp+in
    hold>in hold>at find>in find>at bury>in bury>at bury>near park>in park>at park>outside station>in station>at place>in place>on border neighbor neighbour operate+in work+in
    stand+outside gather+in gather+at gather+outside survive+in appear+in explode+in explode+at explode+near erupt+in die+in die+at kill>in kill>at injure>in detain>in detain>at arrest>in arrest>at
    build>in construct>in stage>in conduct>in launch>in detonate>in destroy>in sink+in sink+off crash+in crash+near record>in report>in headquarter>in hide+in serve+in fight+in shelter+in stay+with put>in jail>in imprison>in hospitalize>in`,
  relativeOf: `marry father wed divorce survive>by`,
  kindOf: `describe>as regard>as consider>as classify>as list>as know>as label>as see>as characterise>as characterize>as portray>as brand>as view>as treat>as recognise>as recognize>as`,
  citizenOf: `hail+from come+from bear>in bear+in originate+in originate+from raise>in`,
  owns: `own possess hold control keep retain have run operate manage occupy carry wear wield maintain contain enjoy boast equip>with arm>with belong>to share administer dominate house store store>in`,
  affects: `pose rip_apart tear_apart cause affect reduce increase raise boost hit harm hurt damage impact influence lead+to result+in contribute+to intensify accelerate weaken strengthen improve worsen slow decrease cut lower
    trigger spark prompt provoke disrupt hamper hinder ease mitigate undermine shape change alter transform drive fuel bring_about give_rise+to result+from stem+from depend+on rely+on hinge+on
    bring force destabilise destabilize devastate wreck ravage displace delay postpone derail shut_down shut close paralyze paralyse strain pollute contaminate infect touch ruin jeopardize jeopardise endanger mar
    inspire motivate discourage generate produce induce exacerbate aggravate alleviate diminish limit ramp_up step_up double triple halve expand extend complicate overshadow interrupt suspend
    strand crush collapse+on fall+on slam+into crash+into collide+with burst surprise shock stun alarm anger outrage upset worry concern please delight frighten scare suffer suffer+from die+from die+of injure>in kill>in hospitalise cost cost+in disrupt knock_out wash_away sweep_away blow_up ground isolate`,
  concerns: `concern cover regard discuss address+to apply+to focus+on focus+upon centre+on center+on deal+with relate+to pertain+to refer+to target mention describe detail outline highlight
    examine debate talk+about speak+about revolve+around report+on comment+on argue+about tell+about explain feature depict show contain include>in surround present portray document note state say+about write+about ask+about
    hear reveal confirm indicate suggest underline underscore emphasise emphasize stress point+to warn+of base>on aim>at aim+at direct>at tackle summarise summarize list `,
  aimsAt: `seek aim+for strive+for fight+for work+toward work+towards push+for pursue prioritize prioritise combat curb tackle address confront promote advocate prevent ensure achieve preserve
    restore+to deter stop avoid solve resolve improve+on pave search+for look+for hope+for campaign+for campaign+against prepare+for focus>on devote>to dedicate>to commit>to intend>for design>for design>to use>for eradicate eliminate
    try+for strengthen+to secure foster bolster safeguard counter tackle stem detect find+for work+on concentrate+on emphasise want desire need further stabilise stabilize`,
  measures: `total number amount+to cost weigh measure exceed reach rise+by rise+to fall+by fall+to drop+by drop+to increase+by increase+to decrease+by decline+by grow+by grow+to estimate>at value>at fine>of sentence>to last span stand+at`,
  says: `tell inform notify brief advise remind assure write+to speak+to talk+to report+to say+to address testify+before appear+before announce+to explain+to complain+to lecture interview teach e-mail email phone telephone call+to
    text tweet+to confirm+to admit+to testify+to lie+to mislead present>to send_word convey>to relay>to argue+before echo greet acquaint update`,
  meets: `meet meet+with visit talk+with negotiate+with consult consult+with confer+with speak+with hold_talks+with sit_down+with host receive+at encounter greet discuss+with debate+with communicate+with chat+with see+in dine+with contact`,
  agrees: `agree+with agree+to agree+on accept sign+with promise+to comply+with adhere+to abide+by consent+to pledge vow+to commit+to promise ratify conclude+with reach+with settle+with concur+with honour honor respect fulfil fulfill obey observe assure+of swear`,
  supports: `express+for support back endorse praise defend favor favour applaud commend congratulate thank salute hail laud welcome side+with stand+with stand_by stand_up+for rally+behind vote+for campaign+for encourage sympathise+with sympathize+with
    appreciate admire love like prefer mourn honor honour celebrate justify vouch+for reaffirm uphold stand+behind stick+with believe+in trust prefer respect value cherish call>success root+for cheer`,
  concedes: `yield+to apologise+to apologize+to apologise+for apologize+for release free admit concede surrender+to hand_over pardon give_in+to give_up relinquish cede forgive acquit acquit>of clear>of exonerate waive compromise+on relent+to bow+to plead_guilty+to plead+to confess+to let_go drop`,
  cooperates: `cooperate+with co-operate+with collaborate+with work+with partner+with trade+with share+with coordinate+with team_up+with ally+with ally>with join+with link_up+with unite+with work+alongside share>with engage+with exchange>with accompany merge+with link>to link>with tie>to side+by`,
  aids: `help aid assist fund finance equip protect treat rescue train feed shelter save benefit serve subsidise subsidize sponsor heal cure evacuate comfort care+for advise provide+for arm supply>with provide>with support+with house liberate free+from shield
    supplement relieve guide facilitate enhance care save>from defend>from protect>from liberate>from rescue>from donate+to contribute+to bail_out compensate nurse resettle guard escort secure+for assist+with assist+in help+with`,
  retreats: `withdraw+from retreat+from pull_out+of pull+from surrender surrender+to withdraw cease desert disengage+from back_down+from back_away+from recuse>from pull_back+from bow_out+of exit quit+from flee+before lay_down withdraw>from pull>from`,
  requests: `ask request urge demand call+for call+on appeal+to appeal+for demand>of ask+for press push+for plead+with beg require lobby petition petition+for invite implore exhort ask>for apply+for apply+to seek+from call_upon call+upon
    pressure pressurise pressurize press>for encourage recommend beseech insist+on claim+for need persuade convince summon+to solicit lobby+for hope+for wish+for sue+for want question`,
  orders: `order direct instruct command task mandate require>of oblige compel oversee supervise charge>to assign tell_off dictate decree force>to`,
  offers: `offer propose offer>to propose>to volunteer suggest submit submit>to tender pitch extend>to present bid+for introduce propose+to recommend>to float`,
  authorizes: `authorize authorise permit approve allow empower enable let license entitle legalise legalize grant ratify+for greenlight clear>for sanction>to consent legitimise legitimize decriminalise decriminalize tolerate admit>to`,
  accuses: `accuse blame criticise criticize condemn allege investigate denounce accuse>of blame>for blame>on fault chide rebuke slam blast lambast lambaste question+over suspect suspect>of charge>against attack>for decry deplore censure impeach
    chastise ridicule mock challenge dispute+with brand call>a slander complain+about complain+of object+against probe point_finger+at hold_responsible insult link>to hold>for hold>responsible`,
  rejects: `reject decline refuse oppose veto deny dismiss+as rebuff repudiate turn_down object+to vote+against disagree+with dispute contest overrule ignore resist block defy disobey violate breach flout snub rule_out oppose>to disapprove+of
    disregard scorn spurn balk+at refuse>to deny>to contradict discount challenge+in refute boycott+over shun turn_away turn_back fail_to appeal appeal+against`,
  threatens: `threaten warn menace intimidate threaten>with warn>of warn>about warn>against warn+against caution pose_threat+to endanger+to blackmail harass bully terrorize terrorise risk`,
  protests: `protest protest+against demonstrate+against rally+against march+against strike+against boycott picket riot+against demonstrate demonstrate+outside protest+over protest+outside rise_up+against chant+against`,
  sanctions: `sanction penalise penalize embargo freeze ban fine expel bar prohibit blacklist restrict bar>from ban>from expel>from suspend>from forbid outlaw blockade punish revoke>of exclude exclude>from disqualify disqualify>from fine>for
    fine>for criminalize criminalise impose>on censor block>from prohibit>from cut_off prevent>from`,
  deploys: `deploy send station mobilise mobilize use dispatch utilise utilize employ deploy>against use>against send>against fire+with throw fire field post amass mass move+into install place position scramble airlift
    wield detonate set_off drop>on plant conduct carry_out exploit drive fly+with hire>to apply send_in send_out shoot+with strap throw>at spray spray>at`,
  coerces: `sentence arrest detain deport seize raid charge convict sue capture imprison jail prosecute sentence indict kidnap abduct evict extradite confiscate summon interrogate try apprehend take_hostage hold_hostage round_up incarcerate enslave torture
    crack_down+on clamp_down+on charge>with convict>of sentence>to sentence>for indict>on indict>for try>for prosecute>for take_custody search storm besiege annex invade+by impound oust>by subpoena trap force coerce conscript
    oppress persecute suppress chase pursue+after question handcuff execute hang displace+from extort rob steal steal>from loot hold>captive hijack occupy+by take+into occupy+with arrest>for arrest>on detain>on detain>for`,
  attacks: `attack assault kill bomb shoot strike murder hit+with assassinate ambush shell stab wound injure destroy invade target+with raid+with gun_down behead execute+by rape beat_up fire+at fire+on shoot+at open_fire+on
    bombard massacre slaughter slay storm+with torch burn blow_up beat stone wage_war+on retaliate+against strike+at clash+violently demolish damage vandalise vandalize hack engage butcher crush insult strafe poison strangle
    mortar shell+at shoot_down shoot_dead wipe_out bomb+in hunt_down blow+up attack+with deface lynch maim pelt smash suppress+by annihilate obliterate exterminate`,
  issues: `report issue enact sign pass publish write file release author draft promulgate post print announce adopt unveil submit+to tweet broadcast circulate record read deliver+to sign_into_law compile co-author update broadcast air blog say+in write+in publish+in decree impose legislate leak reproduce introduce`,
  designates: `designate declare name label identify proclaim designate>as name>as dub classify call term title rename identify>as nickname class brand>as tag`,
  reinstates: `reinstate restore continue renew resume expand+of reimpose reopen re-open revive extend reestablish re-establish prolong rebuild keep_up restart maintain+of bring_back sustain reintroduce reactivate preserve+of carry_on`,
  rescinds: `rescind cancel end revoke overturn abolish repeal scrap annul quash reverse lift terminate halt undo void withdraw>of call_off discontinue stop+of nullify drop+of dismantle do_away+with strike_down invalidate break_off dissolve remove renounce drop wind_down phase_out eliminate+of break cease`,
  appoints: `appoint elect nominate hire name>as recruit reelect re-elect select choose elect>as appoint>as install>as promote select>as pick crown inaugurate swear_in anoint designate>to commission`,
  dismisses: `dismiss fire sack remove replace resign+from oust resign step_down+from step_down+as retire+from quit leave depose overthrow topple remove>from lay_off suspend>as unseat substitute drop>from leave+as resign+as replace>with depart+from succeed discharge
    strip>of impeach+from relieve>of force_out usurp`,
  creates: `create found build make launch+of organise organize establish develop construct form produce design invent set_up start build_up organise>for stage hold host+of co-found compose direct+film score make_of generate+of manufacture begin launch
    plan+of mount orchestrate instigate found>by assemble open perform erect craft build>for lead_to commit perpetrate undertake coin shape+of complete initiate pioneer prepare+dish conduct+of put_on put_together sculpt paint film shoot+film`,
  acquires: `receive acquire buy purchase take_over obtain win gain receive get secure+from earn inherit take capture+city recapture retake regain collect import liberate raise+money buy>from receive>from obtain>from win>from gather recover access seize+control import>from procure take_control+of get+back reclaim recruit+of borrow borrow>from accept+from`,
  transfers: `supply supply>with provide>with fill>with sell give pay provide supply donate transfer hand deliver lend lease export award grant contribute allocate invest distribute sell>to give>to pay>to provide>to supply>to donate>to transfer>to deliver>to hand_over>to export>to send>to ship
    bring>to allocate>to contribute>to pass>to award>to ship>to distribute>to forward>to smuggle smuggle>to return return>to invest+in spend pay+for bequeath hand_out dispense grant>to transmit invest>in pay>for spend>on provide+to pour>into inject inject>into loan rent provide+with present>with give>for`,
  participates: `undergo participate+in take_part+in compete+in attend play+in join+in take_part+at engage+in engage>in involve>in run+for perform+at appear+at speak+at enter+race contest+election vote+in sing+at star+in play participate+at fight+in
    battle+in compete+at race+in qualify+for finish+in play+at serve+in+war be_involved+in travel+for arrive+for win+race lose+in enter+in partake+in campaign+in graduate+from`,
  defeats: `defeat beat overcome win+against succeed+over triumph+over outperform prevail+over conquer vanquish overpower trounce best rout eliminate+from knock_out+of outnumber lose+to degrade beat>in topple+by fight_off`,
  moves: `go+into head+into rush+to hurry+to fly+into flee+into return+from travel+to go+to move+to flee+to flee migrate+to return+to arrive+in arrive+at come+to fly+to head+to head+for depart leave+for leave+from move+from travel+from come_from+place enter cross reach flee+from escape+from escape+to
    emigrate+to immigrate+to drive+to walk+to march+to sail+to relocate+to cross+into depart+from depart+for send>to deploy>to take>to bring>to transfer>from fly+from return+from swim+to land+in land+at land+on fall+into evacuate>from evacuate>to
    deport>to deport>from move>to move>from release>into transport>to transport>from escort>to carry>to withdraw+to pass+through travel+through advance+on advance+to advance+into retreat+to spread+to spread+across visit+place move+into run+into
    board disembark+from climb+onto ship>from fly>to fly>from airlift>to drive>to launch+from launch>from expel+from drift+into enter+into go_into+place return>to march+through march+into approach sink+into get+to come+into make+pilgrimage rush+to bind+for`,
  plans: `rewrite re-write plan prepare consider intend plot contemplate draw_up formulate plan+for prepare+for mull weigh schedule envisage envision devise arrange work_on explore ponder pencil_in map_out strategize+over conspire+against debate+whether intend+for look+at think+about reconsider schedule>for expect anticipate`,
  studies: `study research discover analyse analyze examine survey monitor explore+of measure assess observe investigate+by review evaluate learn+about test detect uncover find poll track inspect look+into inquire+into scrutinise scrutinize compare interview+for look_at check reveal+of estimate calculate identify+by determine watch document+of`,
  opposes: `fight oppose+in compete+with compete+against rival clash+with fight+against battle battle+against struggle+against compete+for counter face+against feud+with argue+with confront+with contend+with war+with play+against face_off+against resist+against
    stand_up+to quarrel+with spar+with challenge+for disagree+over fight+with vie+with engage+in+battle go_to_war+with run+against skirmish+with act+against unite+against conflict+with`,
  related: `quote cite represent face experience accuse+of be_linked+to associate>with associate+with link>with confuse>with compare>to compare>with separate>from distinguish>from respond+to react+to see feel remember recall know think+of believe+about quote represent require need+for resemble follow precede mean lack lose include`,
};

/** Verbs that mean another relation by the kind of their object: "released a report" is no release of prisoners. */
export const VERB_SENSES: Readonly<Record<string, Readonly<Partial<Record<EntityType, Relation>>>>> = {
  release: { Work: 'issues', Policy: 'issues', Thing: 'affects', Topic: 'issues' },
  launch: { Thing: 'deploys', Group: 'deploys' },
  make: { Work: 'issues', Policy: 'issues' },
  welcome: { Person: 'meets' },
  defend: { GPE: 'aids', Location: 'aids', Group: 'aids' },
  maintain: { Policy: 'reinstates', Event: 'reinstates', Topic: 'reinstates' },
  operate: { Thing: 'deploys' },
  carry: { Thing: 'owns', Group: 'moves', Person: 'moves' },
  reach: { Policy: 'agrees', GPE: 'moves', Location: 'moves', Topic: 'agrees' },
  eliminate: { Group: 'attacks', Organization: 'attacks', Person: 'attacks', Thing: 'attacks' },
  destroy: { Topic: 'affects' },
  join: { Event: 'participates' },
  enter: { Event: 'participates' },
  lead: { Event: 'participates', Topic: 'affects' },
  run: { Event: 'creates', Policy: 'creates' },
  hold: { Event: 'creates' },
  host: { Event: 'creates' },
  lose: { Event: 'participates' },
  win: { Event: 'acquires' },
  encourage: { Topic: 'supports', Event: 'supports', Thing: 'affects' },
  fight: { Topic: 'aimsAt', Policy: 'rejects', Event: 'participates' },
};

/** The same, the other way round: the noun of the preposition is the relation's subject ("the fire resulted from a short circuit"). */
export const REVERSED_VERBS: Readonly<Partial<Record<Relation, string>>> = {
  participates: 'involve',
  affects: `result+from stem+from arise+from derive+from depend+on rely+on hinge+on suffer+from die+from die+of emerge+from result>from`,
  owns: 'belong+to',
  defeats: 'lose+to fall+to surrender+to',
  transfers: 'receive>from obtain>from get>from buy>from borrow>from inherit>from',
  issues: 'come+from originate+with emanate+from',
  aids: 'benefit+from recover+with',
  says: 'learn+from hear+from',
};
