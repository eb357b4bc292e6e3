import { wrapped } from './choosing.ts';
import { Sheet } from './typed-page.ts';
import type { TypedPage } from './typed-page.ts';

/** A page of the samples as it was typed, and the file that shows it. */
export interface SamplePage {
  readonly folder: string;
  readonly file: string;
  readonly page: TypedPage;
}

const WIDTH = 62;

/** Pages of the affair of the `Halvard Brand` (samples/README.md) that are held as pictures alone. */
export const SAMPLE_PAGES: readonly SamplePage[] = [
  { folder: 'copenhagen-502', file: 'page-1', page: english(firstOf502(), ['ACTION COPY']) },
  {
    folder: 'copenhagen-502',
    file: 'page-2',
    page: english(secondOf502(), ['PERMANENT RECORD COPY']),
  },
  { folder: 'ordyntsev-1198', file: 'list-33', page: ordyntsev() },
];

function english(sheet: Sheet, stamps: readonly string[]): TypedPage {
  return { language: 'en', typed: sheet.typed, fields: {}, holders: [], stamps };
}

function paragraphs(sheet: Sheet, ...texts: readonly string[]): Sheet {
  for (const text of texts) sheet.paragraph(wrapped(text, WIDTH, 5));
  return sheet;
}

function firstOf502(): Sheet {
  const sheet = new Sheet()
    .line(
      [
        [0, 'INCOMING TELEGRAM'],
        [36, 'DEPARTMENT OF STATE'],
      ],
      4,
    )
    .line([[26, 'TOP SECRET']], 4)
    .line([[40, 'Control: 6118']])
    .line([[40, "Rec'd: January 21, 1952"]])
    .line([[47, '5:42 p.m.']])
    .line([[0, 'FROM: Copenhagen']], 3)
    .line([[0, 'TO: Secretary of State']], 3)
    .line([[0, 'NO: 502, January 21, 7 p.m.']], 4)
    .line([[0, 'PRIORITY']], 4);
  return paragraphs(
    sheet,
    'Eyes only Acting Secretary. Thorning called this noon with reply, which he gave standing. Three points are accepted and will be done in order in which they were not asked: vessel first, then commission, then consul.',
    'I said that I would report a commission if there were one. He said that there had been one since breakfast, that it would sit here, and that it would find fog. Reference my telegram 494, January 15: nobody has mentioned trawler since, which he takes for good sign.',
    'On cargo he had been given a figure and asked to have no opinion of it. Figure is sixty. I said that charter party says sixty-one. He answered that he had read charter party, that ambassadors count ships and lawyers count cases, and that he was on this occasion neither.',
    'He would be grateful if Department could let commission begin before anybody asked who had opened which case, and where.',
  );
}

function secondOf502(): Sheet {
  const sheet = new Sheet().line([[0, '- 2 -  #502, January 21, 7 p.m., from Copenhagen']], 6);
  paragraphs(
    sheet,
    'Comment: I believe that instruction came from Moscow over the week-end, for Kropin dined out on Saturday and did not on Friday. It answers nothing by number. I do not know whether Norwegians have been told, and have not asked Oslo.',
    'Unless otherwise instructed I shall say nothing of Case 44 to the Danish chairman, who has not heard of it and sleeps well.',
  );
  return sheet
    .skip(2)
    .line([[44, 'COLBERT']], 4)
    .line([[0, 'JMC:ER']]);
}

function ordyntsev(): TypedPage {
  const sheet = new Sheet()
    .line([[40, 'Строго секретно']])
    .line([[40, 'Снятие копий воспрещается']], 4)
    .line([[20, 'ШИФРТЕЛЕГРАММА']], 4)
    .line([
      [2, 'Экз. № 1-разметка'],
      [34, 'Экз. № 5-т. Туманову'],
    ])
    .line([
      [2, '"  № 2-т. Градовскому'],
      [34, '"  № 6-т. Завьяльскому'],
    ])
    .line([
      [2, '"  № 3-т. Градовскому'],
      [34, '"  № 7-т. Белозерову'],
    ])
    .line(
      [
        [2, '"  № 4-т. Карелину'],
        [34, '"  № 8-копия'],
      ],
      4,
    )
    .line([
      [0, 'Из КОПЕНГАГЕНА № 11980'],
      [30, '19 час. 05 мин.'],
      [47, '21.I.1952 г.'],
    ])
    .line([[0, '/Совпосольство/']], 3)
    .line([[0, 'Спец. № 23']], 3)
    .line([[26, 'СРОЧНО']], 4)
    .line([[26, 'ЗАВЬЯЛЬСКОМУ']], 4);
  for (const text of [
    'Сегодня передал Торнингу наш ответ. Судно может уйти, как только позволит лед; комиссия соберется здесь под председательством датского судьи; консул увидит Крофта, если тот еще захочет видеть консула. Торнинг записал только второе.',
    'О цифре он спросил сам. Я назвал шестьдесят. Он ответил, что в договоре стоит шестьдесят один и что это не его дело. Про ящик № 44 не упоминал ни он, ни я.',
    'Американский посол Колберт, по словам Торнинга, остался доволен и спросил, будет ли туман. Полагаем, что будет.',
  ]) {
    sheet.paragraph(wrapped(text, WIDTH, 5));
  }
  sheet
    .skip(2)
    .line([
      [0, '21.I.52 г.'],
      [40, 'ОРДЫНЦЕВ'],
    ])
    .skip(3)
    .line([[0, '8 экз. лк']])
    .line([[0, 'Отпеч. 21.I, 20.40']])
    .line([[0, 'Разослано']])
    .line([
      [0, 'Выпустил Сомов'],
      [40, 'Верно:'],
    ]);
  return {
    language: 'ru',
    typed: sheet.typed,
    fields: {},
    holders: [],
    stamps: ['СНЯТИЕ КОПИЙ ВОСПРЕЩАЕТСЯ'],
  };
}
