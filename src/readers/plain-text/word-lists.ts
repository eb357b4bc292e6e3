import type { Language } from '../../model/texts.ts';

export type Script = 'cyrillic' | 'latin' | 'han' | 'hangul';

export interface KnownLanguage {
  readonly code: Language;
  readonly script: Script;
  /** Frequent small words and words of the telegraph form, lower case; a word in two lists speaks for neither. */
  readonly words: ReadonlySet<string>;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Languages of paper originals in archives that give English translations beside them, by their English names. */
export const LANGUAGES: Readonly<Record<string, KnownLanguage>> = {
  english: {
    code: 'en',
    script: 'latin',
    words: wordSet(
      `the of and to in that is was with for on as at by from this be are has have had were which it not will would
       should could may if he his him you your our their they them we been but about also any all than such who what when
       where there these those into no or an after before between during under cable telegram ciphergram ciphered enciphered strictly
       top secret copy layout special urgent received issued printed distributed authenticated ambassador department
       reference yesterday please request reply government minister foreign embassy`,
    ),
  },
  russian: { code: 'ru', script: 'cyrillic', words: new Set() },
  ukrainian: { code: 'uk', script: 'cyrillic', words: new Set() },
  bulgarian: { code: 'bg', script: 'cyrillic', words: new Set() },
  chinese: { code: 'zh', script: 'han', words: new Set() },
  korean: { code: 'ko', script: 'hangul', words: new Set() },
  german: {
    code: 'de',
    script: 'latin',
    words: wordSet(
      `der die das und ist nicht mit von zu den dem des ein eine einer einem einen für auf im in an am als auch sich er sie es
       wir ihr wurde wird werden hat haben hatte daß dass aus bei nach über um zum zur durch oder wenn sei sind war noch nur
       habe keine kein diese dieser dieses seine seiner heute gestern bitte telegramm geheim botschafter botschaft auswärtige
       amt regierung abgang ankunft uhr nr drahtbericht drahterlass betr januar februar märz mai juni juli oktober dezember`,
    ),
  },
  french: {
    code: 'fr',
    script: 'latin',
    words: wordSet(
      `le la les de des du et à en un une que qui est dans pour par sur au aux ce cette ces il elle nous vous ils ne pas
       plus avec son sa ses leur leurs été sont avait a ont être mais ou où se si je mon ma mes votre notre m'a qu'il d'une
       télégramme arrivée départ ambassadeur ministre affaires étrangères gouvernement très secret réservé urgent hier janvier
       février mars avril mai juin juillet août septembre octobre novembre décembre reçu sujet`,
    ),
  },
  polish: {
    code: 'pl',
    script: 'latin',
    words: wordSet(
      `i w z na do nie się że jest to o za od po przez jak co dla ale oraz który która które ich jego jej był była było być
       będzie przy czy tym tego tej już może ze we pod nad przed także szyfrogram tajne pilne nr ambasador ambasada rządu
       minister spraw zagranicznych warszawa rozmowie rozmowy wczoraj dziś stycznia lutego marca kwietnia maja czerwca`,
    ),
  },
  czech: {
    code: 'cs',
    script: 'latin',
    words: wordSet(
      `a v na se že je to z do o s k i za od po pro jak ale který která které jeho její byl byla bylo být bude při tak
       také jen již nebo podle šifrovka tajné velvyslanec vlády ministr zahraničních včera dnes`,
    ),
  },
  hungarian: {
    code: 'hu',
    script: 'latin',
    words: wordSet(
      `a az és hogy nem is egy ez azt volt van meg de ha már csak vagy mint ezt szerint után között által rejtjeltávirat
       szigorúan titkos nagykövet követség kormány miniszter külügyi`,
    ),
  },
  romanian: {
    code: 'ro',
    script: 'latin',
    words: wordSet(
      `și de la în cu pe că nu este o un a al ale din pentru prin au fost care mai să se sa sunt telegramă strict secret
       ambasador ministrul afacerilor externe guvernul`,
    ),
  },
  spanish: {
    code: 'es',
    script: 'latin',
    words: wordSet(
      `el la los las de del y en que un una es por con para se no su sus al lo como más pero fue ha han este esta entre sobre
       telegrama secreto embajador embajada gobierno ministro relaciones exteriores ayer`,
    ),
  },
  italian: {
    code: 'it',
    script: 'latin',
    words: wordSet(
      `il lo la i gli le di del della dei e che in un una è per con non si da al alla come più ma sono ha hanno questo questa
       telegramma segreto ambasciatore governo ministro affari esteri ore ieri`,
    ),
  },
};
