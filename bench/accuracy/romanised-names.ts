import { NameIndex } from '../../src/resolution/persons/name-index.ts';
import { authorityPersons } from '../../src/understanding/authority/authority.ts';
import type { NameParts } from '../../src/understanding/names/parse-name.ts';
import type { Figure } from './task.ts';

/**
 * Russian names written down in six customs and looked for among 20,000 persons whom the archive knows in Cyrillic or in English. Two
 * hundred names: a surname of each kind with forename and patronymic; each surname is borne by others in the pool, too.
 */
export function firstChoices(): readonly Figure[] {
  const pool = poolOf(POOL);
  const index = new NameIndex(pool.map((names, who) => ({ who, names: [names] })));
  return Object.entries(CUSTOMS).map(([name, write]) => {
    const right = ASKED.filter((asked, who) => {
      const [best, next] = index.find(romanised(asked, write));
      return best?.who === who && (next === undefined || next.score < best.score);
    });
    return {
      group: 'Russian names',
      name,
      value: right.length / ASKED.length,
      count: ASKED.length,
    };
  });
}

const POOL = 20_000;

const SURNAMES =
  `Вышинский Хрущев Царапкин Щербицкий Жуков Чичерин Юдин Яковлев Ёлкин Семенов Лаврентьев Майский Кузнецов Пантелеев Микоян
  Громыко Берия Шверник Цыганков Эренбург Алексеев Сергеев Воробьев Соловьев Муравьев Подгорный Толстой Крупской Долгорукий
  Шостакович Щукин Хачатурян Ханин Царев Цветков Чернышев Чуйков Шевченко Шапошников Щедрин Юсупов Ющенко Яшин Ягода
  Зорин Зарубин Жданов Железняк Иванов Ильичев Игнатьев Калинин Каганович Ковалев Козлов Лебедев Литвинов Лозовский Маленков
  Меньшиков Молотов Нечаев Никитин Огарков Орджоникидзе Орлов Павлов Пушкин Разуваев Рощин Рыжков Сабуров Садчиков Смирнов
  Суслов Тевосян Тимошенко Третьяков Троцкий Уманский Устинов Федоренко Фирюбин Фурцев Штыков Шелепин Щаденко Андреев
  Бессмертных Бирюзов Булганин Васильев Виноградов Воронцов Гагарин Голубев Гусев Деканозов Добрынин Ежов`.split(
    /\s+/,
  );
const FORENAMES =
  `Андрей Никита Семен Владимир Георгий Сергей Павел Алексей Яков Юрий Михаил Дмитрий Евгений Игорь Николай Федор Илья Эдуард
  Василий Захар`.split(/\s+/);
const PATRONYMICS =
  `Андреевич Сергеевич Яковлевич Юрьевич Михайлович Дмитриевич Евгеньевич Игоревич Николаевич Федорович Ильич Васильевич
  Захарович Григорьевич Петрович`.split(/\s+/);

function nameAt(at: number): NameParts {
  const pick = (list: readonly string[], step: number): string => list[step % list.length] ?? '';
  const given = [
    pick(FORENAMES, at * 7 + Math.floor(at / SURNAMES.length)),
    pick(PATRONYMICS, at * 11 + Math.floor(at / (SURNAMES.length * 3))),
  ];
  return { titles: [], given, surname: pick(SURNAMES, at) };
}

const ASKED: readonly NameParts[] = Array.from({ length: 200 }, (_, at) => nameAt(at));

/** The two hundred, then others of the same surnames, then American names. */
function poolOf(size: number): readonly NameParts[] {
  const russian = new Map<string, NameParts>();
  for (let at = 0; russian.size < 3000 && at < 40_000; at += 1) {
    const name = nameAt(at);
    russian.set(`${name.surname} ${name.given.join(' ')}`, name);
  }
  const american = authorityPersons().flatMap(({ names: [name] }) => {
    const given = name.forenames.split(/[ ,]+/);
    return [{ titles: [], given, surname: name.surname }];
  });
  const pool = [...russian.values()];
  for (let at = 0; pool.length < size; at += 1) {
    const [one, two] = [american[at % american.length], american[(at * 31 + 7) % american.length]];
    if (one !== undefined && two !== undefined) pool.push({ ...one, given: two.given });
  }
  return pool;
}

type Custom = Readonly<Record<string, string>>;

function romanised({ given, surname }: NameParts, custom: Custom): NameParts {
  return {
    titles: [],
    given: given.map((name) => write(name, custom)),
    surname: write(surname, custom),
  };
}

/** Letters as the custom has them; two letters and endings before single ones. */
function write(word: string, custom: Custom): string {
  let rest = `^${word.toLowerCase()}$`;
  let latin = '';
  while (rest.length > 0) {
    const length = [5, 4, 3, 2, 1].find((size) => custom[rest.slice(0, size)] !== undefined) ?? 1;
    latin += custom[rest.slice(0, length)] ?? '';
    rest = rest.slice(length);
  }
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

function custom(table: string): Custom {
  const cells = table.trim().split(/\s+/);
  const letters: Record<string, string> = {};
  for (let at = 0; at + 1 < cells.length; at += 2) {
    letters[cells[at] ?? ''] = (cells[at + 1] ?? '').replace('_', '');
  }
  return letters;
}

const COMMON = 'а a б b г g д d и i к k л l м m н n о o п p р r т t ф f ^ _ $ _';

const CUSTOMS: Readonly<Record<string, Custom>> = {
  'BGN/PCGN': custom(
    `${COMMON} в v е e ^е ye ае aye ие iye ее eye ье ’ye ё ë ж zh з z й y с s у u х kh ц ts ч ch ш sh щ shch ъ ” ы y ь ’ э e ю yu я ya`,
  ),
  'Library of Congress': custom(
    `${COMMON} в v е e ё ë ж zh з z й ĭ с s у u х kh ц ts ч ch ш sh щ shch ъ ʺ ы y ь ʹ э ė ю iu я ia`,
  ),
  'ISO 9': custom(
    `${COMMON} в v е e ё ë ж ž з z й j с s у u х h ц c ч č ш š щ ŝ ъ ʺ ы y ь ʹ э è ю û я â`,
  ),
  'American press': custom(
    `${COMMON} в v е e ^е ye ье ye ё yo ж zh з z ий$ y ый$ y й i с s у u х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya`,
  ),
  German: custom(
    `${COMMON} в w е e ^е je ье je ё jo ж sch з s ий$ i ый$ y й i с s у u х ch ц z ч tsch ш sch щ schtsch ъ _ ы y ь _ э e ю ju я ja`,
  ),
  French: custom(
    `${COMMON} в v е e ^е ie ье ie ё io ж j з z ий$ i ый$ y ин$ ine й ï с s у ou х kh ц ts ч tch ш ch щ chtch ъ _ ы y ь _ э e ю iou я ia`,
  ),
};
