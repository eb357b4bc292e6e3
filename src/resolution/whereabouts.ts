import type { CitedField, CitedPaper } from '../model/links.ts';
import { DEPARTMENT, isPost, officeKey } from './offices.ts';

/** Who would hold a paper that nobody here holds. `unknown`: nothing that cites it says so, and it is not guessed. */
export type Holder =
  | 'national-archives-us'
  | 'national-archives-uk'
  | 'foreign-policy-archive-russia'
  | 'social-political-history-russia'
  | 'unknown';

/** Where a paper would be found, by its file number or by the way it travelled. */
export interface Whereabouts {
  readonly holder: Holder;
  /** Record group and series, as the holder names them. */
  readonly series?: string;
  /** As the papers that cite it give it. */
  readonly file?: string;
  /** Why there, one sentence. */
  readonly because: string;
}

export const HOLDER_NAMES: Readonly<Record<Holder, string>> = {
  'national-archives-us': 'National Archives at College Park, Maryland',
  'national-archives-uk': 'The National Archives (United Kingdom), Kew',
  'foreign-policy-archive-russia':
    'Archive of Foreign Policy of the Russian Federation (AVPRF), Moscow',
  'social-political-history-russia':
    'Russian State Archive of Socio-Political History (RGASPI), Moscow',
  unknown: 'Holder not known',
};

interface FileRule {
  readonly form: RegExp;
  readonly holder: Holder;
  readonly series: (date: string | undefined) => string | undefined;
  readonly because: string;
}

const RG_59 = 'RG 59, General Records of the Department of State';

/** Forms of file numbers, each with whose they are. */
const FILE_RULES: readonly FileRule[] = [
  {
    form: /^(?:АВП ?РФ|AVP ?RF)(?!\p{L})/iu,
    holder: 'foreign-policy-archive-russia',
    series: () => undefined,
    because: 'The file number names that archive.',
  },
  {
    form: /^(?:РГАСПИ|RGASPI)(?!\p{L})/iu,
    holder: 'social-political-history-russia',
    series: () => undefined,
    because: 'The file number names that archive.',
  },
  {
    form: /^(?:FO|PREM|CAB|DEFE|DO|CO|FCO) ?\d+\//,
    holder: 'national-archives-uk',
    series: () => undefined,
    because: 'It is a piece number of British records.',
  },
  // `840.48 Refugees/5396`, `611.95A241/3–455`
  {
    form: /^\d{3}[A-Z]?\.[\dA-Z]/,
    holder: 'national-archives-us',
    series: decimalSegment,
    because: 'It is a number of the decimal files of the Department of State.',
  },
  {
    form: /^Lot \d{2} ?[DF]/i,
    holder: 'national-archives-us',
    series: () => `${RG_59}, lot files`,
    because: 'It is a lot of the Department of State.',
  },
  // `POL 27–14 VIET S`
  {
    form: /^(?:POL|DEF|AID|AV|CSM|FN|FT|INT|ORG|PET|PS|SOC|STR|UN)(?: |$)/,
    holder: 'national-archives-us',
    series: () => `${RG_59}, subject-numeric files 1963–73`,
    because: 'It is a subject-numeric file of the Department of State.',
  },
  {
    form: /^[DNP]\d{6}[–-]\d{4}$/,
    holder: 'national-archives-us',
    series: () => `${RG_59}, Central Foreign Policy Files 1973–79`,
    because: 'It is a film number of the Department of State.',
  },
];

/** The decimal files are kept in segments of years. */
const SEGMENTS: readonly (readonly [number, number])[] = [
  [1910, 1929],
  [1930, 1939],
  [1940, 1944],
  [1945, 1949],
  [1950, 1954],
  [1955, 1959],
  [1960, 1963],
];

function decimalSegment(date: string | undefined): string {
  const year = Number(/^\d{4}/.exec(date ?? '')?.[0]);
  const segment = SEGMENTS.find(([from, to]) => year >= from && year <= to);
  const years = segment === undefined ? '' : ` ${segment[0]}–${String(segment[1]).slice(2)}`;
  return `${RG_59}, central decimal files${years}`;
}

/** Where to ask for a paper. What its mentions do not say stays unsaid. */
export function whereaboutsOf(cited: CitedPaper): Whereabouts {
  const value = (name: CitedField['field']): string | undefined =>
    cited.fields.find(({ field }) => field === name)?.value;
  const file = value('fileNumber');
  const date = value('date');
  if (file === undefined) return byTravel(cited, date);
  const rule = FILE_RULES.find(({ form }) => form.test(file));
  if (rule === undefined) {
    return { holder: 'unknown', file, because: 'The file number does not say whose it is.' };
  }
  const series = rule.series(date);
  return {
    holder: rule.holder,
    ...(series !== undefined && { series }),
    file,
    because: rule.because,
  };
}

const BY_WIRE: ReadonlySet<string> = new Set([
  'telegram',
  'circular_telegram',
  'airgram',
  'circular_airgram',
  'despatch',
  'instruction',
  'circular_instruction',
]);

/** The Department filed what passed between it and its posts. */
function byTravel(cited: CitedPaper, date: string | undefined): Whereabouts {
  const value = (name: CitedField['field']): string | undefined =>
    cited.fields.find(({ field }) => field === name)?.value;
  const [from, to] = [value('from'), value('to')].map((office) => office && officeKey(office));
  const isDepartments =
    BY_WIRE.has(value('kind') ?? '') &&
    (from === DEPARTMENT || to === DEPARTMENT) &&
    [from, to].every((key) => key === undefined || key === DEPARTMENT || isPost(key));
  const year = Number(/^\d{4}/.exec(date ?? '')?.[0]);
  if (!isDepartments) {
    return { holder: 'unknown', because: 'The papers that cite it do not say where it lies.' };
  }
  const series = year >= 1910 && year <= 1962 ? decimalSegment(date) : `${RG_59}, central files`;
  return {
    holder: 'national-archives-us',
    series,
    because: 'It passed between the Department of State and a post; its file number is not known.',
  };
}
