import type { Choice } from './choosing.ts';

const ACTORS: readonly string[] =
  `the Foreign Minister|the Under Secretary for Trade|the Danish Chargé|the editor of the evening paper|the Swiss Minister|a director of the shipping line|the chairman of the mixed commission|the Chief of Protocol|our military attaché|a deputy of the Agrarian Party|the harbor master|the representative of the Export Bank|an officer of the coast guard|the acting Prime Minister`.split(
    '|',
  );

const TOPICS: readonly string[] =
  `the supply of ore and timber|the crew of the steamer Aurora|visas for the party of engineers|the draft fisheries agreement|the closing of the northern consulate|renewal of the commercial treaty|troop movements near the frontier|repairs to the lighthouse at Gunnar Island|a conference of experts in the autumn|the elections to the upper house|the return of displaced persons|the credit of 12 million crowns|the dock strike|freight rates on coal and herring`.split(
    '|',
  );

const OPINIONS: readonly string[] =
  `his Government was in no hurry to reply|the question would not be settled before October|other talks were being held behind the Prime Minister's back|several members of the Cabinet were ready to resign|a concession of this kind would be resented in Parliament|public opinion had not been prepared for it|the British had proposed quite another text|only an exchange of views was intended|these rumors were being spread on purpose|the final decision lay with the military|the banks insisted on firm guarantees|the new note contained nothing of substance|quiet pressure would accomplish more than publicity|the figures given to the press were exaggerated`.split(
    '|',
  );

const DEEDS: readonly string[] =
  `handed me an aide-mémoire of seven points|asked that the talk be kept secret|promised a written answer by the 15th|showed us a list of those held by the police|declined to name his source|pleaded illness and put off the meeting|remarked that the old formula was out of date|offered to meet again without an interpreter|regretted the noise made in the newspapers|returned the draft with notes in the margin|confirmed receipt of 340 tons of cargo|complained that no instructions had come from the capital|stated that the light would be lit again|expressed keen interest and took the matter under advisement`.split(
    '|',
  );

const TIMES: readonly string[] =
  `Yesterday|This morning|Late last night|At luncheon today|On Monday|After the session|In the course of a long conversation|During a reception at the city hall|Before leaving for the coast|On February 5`.split(
    '|',
  );

const NAMES: readonly string[] =
  'Holmberg Larsen Wainwright Keller Duval Ekstrom Thorvald Bridges Salvini Martens Oakley Fernandez Steiner Halvorsen Quigley Bedford'.split(
    ' ',
  );

const ADVICE: readonly string[] =
  `Full text follows by air pouch.|Department may wish to consider whether an early reply is desirable.|Please instruct not later than Thursday.|I do not believe that haste would serve our interests.|Embassy has not been able to verify these data.|We would appreciate comments on points 2, 4 and 6.|Unless otherwise instructed I shall accept the invitation.|Copies have gone to the missions concerned.|Subsequent meetings will be reported as they occur.|Translation of the note is being forwarded.`.split(
    '|',
  );

type Sentence = (choice: Choice) => string;

const SENTENCES: readonly Sentence[] = [
  (c) => `${c.pick(TIMES)} ${c.pick(ACTORS)}, ${c.pick(NAMES)}, ${c.pick(DEEDS)}.`,
  (c) =>
    `${c.pick(TIMES)} I talked with ${c.pick(ACTORS)} about ${c.pick(TOPICS)}; he said that ${c.pick(OPINIONS)}.`,
  (c) => `According to ${c.pick(ACTORS)}, ${c.pick(OPINIONS)}, although ${c.pick(OPINIONS)}.`,
  (c) =>
    `Asked about ${c.pick(TOPICS)}, ${c.pick(NAMES)} replied: "It seems to me that ${c.pick(OPINIONS)}."`,
  (c) => `${c.pick(NAMES)} also ${c.pick(DEEDS)} and ${c.pick(DEEDS)}.`,
  (c) =>
    `Since ${c.pick(OPINIONS)}, ${c.pick(ACTORS)} ${c.pick(DEEDS)}, adding that ${c.pick(OPINIONS)}.`,
  (c) =>
    `The discussion of ${c.pick(TOPICS)} lasted ${c.whole(2, 9)} hours and was attended by ${c.pick(NAMES)} and ${c.whole(3, 14)} others.`,
  (c) =>
    `With reference to Embassy's telegram ${c.whole(101, 2987)}, ${c.pick(OPINIONS)} (see also the report of ${c.pick(ACTORS)}).`,
  (c) => c.pick(ADVICE),
];

/** A paragraph of some sentences, invented. */
export function englishParagraph(choice: Choice): string {
  return choice
    .some(SENTENCES, choice.whole(2, 4))
    .map((sentence) => sentence(choice))
    .join(' ');
}
