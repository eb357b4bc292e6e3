import { COMMON_WORDS } from '../catchwords/common-words.ts';
import { POSTS } from '../../model/posts.ts';

/** Words of American telegram forms, as heads, datelines and source notes print them. */
const FORM_WORDS: readonly string[] =
  `Telegram Airgram Despatch Circular Memorandum Message From Embassy Legation Consulate General Mission Department State Secretary Acting
  Ambassador Chargé Minister Representative United Nations States Source Central Files Secret Confidential Top Limited Official Use
  Only Priority Immediate Niact Flash Received Drafted approved cleared Repeated Conversation Government Delegation`.split(
    /\s+/,
  );

export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Countries and cities whose names heads and datelines hold most. */
const PLACES =
  `Afghanistan Argentina Australia Austria Belgium Bolivia Brazil Bulgaria Burma Cambodia Canada Ceylon Chile China Colombia Cuba
  Cyprus Czechoslovakia Denmark Ecuador Egypt Ethiopia Finland France Germany Ghana Greece Guatemala Haiti Hungary Iceland India
  Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kenya Korea Kuwait Laos Lebanon Liberia Libya Luxembourg Malaya Malaysia
  Mexico Morocco Nepal Netherlands Nicaragua Nigeria Norway Pakistan Panama Paraguay Peru Philippines Poland Portugal Rumania
  Soviet Union Spain Sudan Sweden Switzerland Syria Taiwan Thailand Tunisia Turkey Uruguay Venezuela Vietnam Yemen Yugoslavia
  Washington London Paris Moscow Berlin Bonn Rome Vienna Madrid Lisbon Oslo Stockholm Copenhagen Helsinki Brussels Hague Bern Geneva
  Warsaw Prague Budapest Bucharest Sofia Belgrade Athens Ankara Tehran Baghdad Beirut Damascus Amman Cairo Jidda Karachi Delhi Kabul
  Rangoon Bangkok Saigon Vientiane Djakarta Manila Taipei Tokyo Seoul Canberra Ottawa Habana Lima Santiago Bogotá Caracas Nairobi Accra
  Lagos Tunis Rabat Tripoli Algiers Jerusalem Nicosia York`.split(/\s+/);

/** Words that a head may hold, and that a misread word may have been. */
export const HEAD_WORDS: readonly string[] = [...FORM_WORDS, ...MONTHS, ...PLACES];

/** Words of offices, of telegrams and of prose that come near one of the others: `Staff` near `State`, `Relieved` near `Received`. */
const OFFICE_WORDS = `Staff Staffs Chief Chiefs Joint Chairman Council Counselor Counsel Commission Commissioner Committee Control Conference Congress
  Bureau Office Officer Agency Board Branch Command Commander Force Forces Army Navy Air War Defense Treasury Commerce Labor Justice
  Interior Agriculture House White Senate Deputy Director Division Desk Section Chancellor Premier Prime Delegate Delegates Adviser
  Advisor Attaché Envoy Consular Ministry Ministries Missions Polad Seato Nato Usun Usro Cento Tosec Secto Dulte
  Tedul Depto Deptel Embtel Contel Legtel Statement Stated States Estate Sources Resources Controls Secretly Primary Prior Frost Form
  Farm Topic Tap Tip Open Limit Limits Limitation Efficient Officials Usage Reserved Relieved Deceived Draft Drafts Approve Approves
  Clear Clears Clearance Repeat Repeats Report Reported Convention Conversion Converse Governor Governess Governments`;

/** Words that are sound as they stand, though one of the others comes near: `Algeria` beside `Nigeria`, `Malawi` beside `Malaya`. */
const SOUND_WORDS: ReadonlySet<string> = new Set(
  [
    ...HEAD_WORDS,
    ...COMMON_WORDS,
    OFFICE_WORDS,
    ...POSTS.flatMap(({ cities, countries }) => [...cities, ...countries]),
  ].flatMap((words) => words.toLowerCase().split(/[\s,'’-]+/)),
);

export function isSound(word: string): boolean {
  return SOUND_WORDS.has(word.toLowerCase());
}
