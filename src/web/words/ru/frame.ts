import type * as english from '../en/frame.ts';
import type { WithFourForms } from '../messages.ts';

export const frame: WithFourForms<typeof english.frame> = {
  skipTo: 'Перейти: {{place}}',
  search: 'Поиск',
  collections: 'Собрания',
  series: 'Серии',
  people: 'Лица',
  offices: 'Ведомства',
  desiderata: 'Разыскиваемые',
  findings: 'Замечания',
  timeline: 'Хронология',
  network: 'Сеть переписки',
  map: 'Карта',
  conversations: 'Обмены документами',
  jobs: 'Задания',
  searchArchive: 'Поиск по архиву',
  placeholder: 'Слово, имя, номер, дело',
  main: 'Главное меню',
  overviews: 'Обзоры',
  lightOrDark: 'Светлое или тёмное оформление',
  themeSystem: 'Оформление как в системе',
  themeLight: 'Светлое',
  themeDark: 'Тёмное',
  languageOfInterface: 'Язык интерфейса',
  readingAs:
    'Читатель: <reader>{{name}}</reader>. Подсчёты, списки и подсказки показывают только то, что этому читателю доступно.',
  public: 'публика',
  asData: 'Эта страница в виде данных (JSON)',
  query: 'Запрос',
};

export const skip: WithFourForms<typeof english.skip> = {
  archive: 'к содержанию архива',
  results: 'к результатам',
  paper: 'к документу',
  message: 'к сообщению',
  citation: 'к ссылке на документ',
  citedPaper: 'к сведениям о документе',
};

export const problem: WithFourForms<typeof english.problem> = {
  notHere: 'Здесь этого нет',
  notDone: 'Не выполнено',
  refused: 'Отказано',
  notInArchive: 'В этом архиве нет',
  wentWrong: 'Произошла ошибка',
  noPage: 'По этому адресу страницы нет.',
  noPaper: 'Документа с адресом {{address}} здесь нет.',
  noHeldPaper: 'Хранящегося здесь документа с адресом {{address}} нет.',
  formRefused: 'Форма слишком велика или отправлена не со страницы этого архива.',
  fault: 'Архив не смог составить эту страницу. Это ошибка программы, а не ваша.',
  addressesStay:
    'Адреса документов здесь не меняются. Возможно, документ ещё не внесён или адрес обрезан. Поищите его по слову, имени, номеру или делу:',
  goTo: 'Или откройте <home>обзор архива</home>, <collections>собрания</collections> либо <desiderata>документы, которые упоминаются, но не хранятся</desiderata>.',
  nothingChanged: 'В архиве ничего не изменено.',
  tryAgain:
    'Повторите попытку; если ошибка повторится, подробности будут в терминале, где запущен архив.',
  goBack: 'Вернитесь на предыдущую страницу: введённое там сохранилось.',
  backHome: 'К обзору архива',
};

export const home: WithFourForms<typeof english.home> = {
  title: 'Архив дипломатических телеграмм',
  lead: 'Кто отправил каждый документ и кто получил экземпляр, на что он отвечает и каких документов нет ни у кого.',
  try: 'Например:',
  holds: 'Что хранится',
  withoutDate_one: '{{count}} документ без даты.',
  withoutDate_few: '{{count}} документа без даты.',
  withoutDate_many: '{{count}} документов без даты.',
  withoutDate_other: '{{count}} документа без даты.',
  overviews:
    '<timeline>Хронология</timeline>, <network>сеть переписки</network>, <map>карта</map>, <conversations>обмены документами</conversations>',
  collections: 'Собрания',
  all: 'Все: {{number}}',
  held: 'Хранится',
  desiderata: 'Разыскивается',
  people: 'Лица',
  findings: 'Замечания',
  sources: 'Источники',
  refused: 'Отклонено',
  empty: 'Архив пуст',
  bringIn:
    'Внесите печатные тома (TEI), страницы архивных описаний или простой текст: файлы, папки или архивы ZIP.',
  runIt:
    'Выполните эту команду в терминале с той же папкой <option>--archive</option>, что и у сервера. Каждый файл появляется на страницах, как только он внесён.',
  filesRefused_one: '{{count}} файл отклонён; причину называет команда импорта.',
  filesRefused_few: '{{count}} файла отклонены; причину называет команда импорта.',
  filesRefused_many: '{{count}} файлов отклонены; причину называет команда импорта.',
  filesRefused_other: '{{count}} файла отклонены; причину называет команда импорта.',
  recent: 'Недавно внесённые',
  lastOf_one: 'последние {{shown}} из {{count}} источника',
  lastOf_few: 'последние {{shown}} из {{count}} источников',
  lastOf_many: 'последние {{shown}} из {{count}} источников',
  lastOf_other: 'последние {{shown}} из {{count}} источника',
  sourceRefused: 'отклонён',
  yearChart: 'Документы по годам, {{first}}—{{last}}',
  yearBar_one: '{{year}}: {{count}} документ',
  yearBar_few: '{{year}}: {{count}} документа',
  yearBar_many: '{{year}}: {{count}} документов',
  yearBar_other: '{{year}}: {{count}} документа',
};
