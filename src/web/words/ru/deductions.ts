import type * as english from '../en/deductions.ts';
import type { WithFourForms } from '../messages.ts';

export const datingSays: WithFourForms<typeof english.datingSays> = {
  citesDated: 'В нём есть ссылка «{{quote}}», и значит, он не раньше этого дня: {{day}}.',
  citesKnown: 'В нём есть ссылка «{{quote}}» на документ с датой {{day}}.',
  citesDayOf:
    'В нём есть ссылка «{{quote}}», день — {{day}}, год не назван: он не раньше этого дня.',
  citesDay: 'В нём есть ссылка «{{quote}}», год не назван; он не раньше этого дня: {{day}}.',
  tellsDay:
    'Автор рассказывает, что он делал: «{{quote}}». Документ не раньше этого дня: {{day}}, год не назван.',
  tells: 'Автор рассказывает, что он делал: «{{quote}}». Документ не раньше этого дня: {{day}}.',
  citedBy: 'На него ссылается документ с датой {{day}}: «{{quote}}».',
  filedUnder: 'Он подшит в дело {{file}} под датой {{day}}.',
  serial:
    'Номер дела, {{file}}, кончается порядковым числом; с июля 1944 года номера кончались датой.',
  printedBetween:
    'Он напечатан между документами с датами {{from}} и {{to}} в публикации, которая идёт по датам.',
  standsBetween:
    'Его номер, {{number}}, стоит в ряду между {{before}} ({{from}}) и {{after}} ({{to}}).',
  standsBefore: 'Его номер, {{number}}, стоит в ряду перед {{after}} ({{to}}).',
  standsAfter: 'Его номер, {{number}}, стоит в ряду после {{before}} ({{from}}).',
  pace_one:
    'Его номер, {{number}}, на {{distance}} больше номера {{before}} ({{day}}): при прежнем темпе ряда это примерно на {{count}} день позже.',
  pace_few:
    'Его номер, {{number}}, на {{distance}} больше номера {{before}} ({{day}}): при прежнем темпе ряда это примерно на {{count}} дня позже.',
  pace_many:
    'Его номер, {{number}}, на {{distance}} больше номера {{before}} ({{day}}): при прежнем темпе ряда это примерно на {{count}} дней позже.',
  pace_other:
    'Его номер, {{number}}, на {{distance}} больше номера {{before}} ({{day}}): при прежнем темпе ряда это примерно на {{count}} дня позже.',
  outsideOfIt: 'Дата {{day}} лежит вне этого срока. {{sentence}}',
  wasThen: '{{name}}: {{office}} с {{from}} по {{to}}.',
};

export const findingsFound: WithFourForms<typeof english.findingsFound> = {
  weekday: '«{{quote}}» быть не может: {{day}} — {{weekday}}.',
  noSuchDay: '«{{quote}}» быть не может: в месяце нет такого дня.',
  noSuchHour: '«{{quote}}» — такого часа в сутках нет.',
  receivedEarly: 'Дата документа — {{day}}, а получен он {{received}}.',
  layersDiffer: 'В одном тексте {{field}}: {{one}}, в другом: {{other}}.',
  encodingDiffers: 'Разметка публикации даёт: {{field}} {{one}}; в словах стоит {{other}}.',
  registerDiffers: 'Входящий номер в одном месте {{one}}, в другом {{other}}.',
  copyTwice: 'Текст на языке «{{layer}}»: экземпляр № {{number}} указан дважды.',
  copyTwiceDoubt:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан дважды ({{names}}); один из номеров мог быть прочитан неверно.',
  copyTwiceFor: 'Текст на языке «{{layer}}»: экземпляр № {{number}} указан дважды ({{names}}).',
  copyTimes_one: 'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раз.',
  copyTimes_few: 'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раза.',
  copyTimes_many: 'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раз.',
  copyTimes_other: 'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раза.',
  copyTimesDoubt_one:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раз ({{names}}); один из номеров мог быть прочитан неверно.',
  copyTimesDoubt_few:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раза ({{names}}); один из номеров мог быть прочитан неверно.',
  copyTimesDoubt_many:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раз ({{names}}); один из номеров мог быть прочитан неверно.',
  copyTimesDoubt_other:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раза ({{names}}); один из номеров мог быть прочитан неверно.',
  copyTimesFor_one:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раз ({{names}}).',
  copyTimesFor_few:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раза ({{names}}).',
  copyTimesFor_many:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раз ({{names}}).',
  copyTimesFor_other:
    'Текст на языке «{{layer}}»: экземпляр № {{number}} указан {{count}} раза ({{names}}).',
  listLonger:
    'Текст на языке «{{layer}}»: в списке рассылки строк {{number}}, а экземпляров объявлено {{announced}}.',
  copyBeyond:
    'Текст на языке «{{layer}}»: указан экземпляр № {{number}}, а экземпляров объявлено {{announced}}.',
  numberTwice: 'Номер {{number}} стоит в одном ряду на документах с датами {{from}} и {{to}}.',
  heldTwiceSeems: 'Похоже, что один документ хранится дважды: {{one}} и {{other}}.',
  besideTwo:
    'Дата номера {{number}} — {{day}}, но в ряду он стоит рядом с {{before}} ({{from}}) и {{after}} ({{to}}).',
  besideOne: 'Дата номера {{number}} — {{day}}, но в ряду он стоит рядом с {{before}} ({{from}}).',
  leadsNowhere: '«{{quote}}» указывает на место, которого в томе нет: {{what}}.',
  doesNotFit: '«{{quote}}» ведёт к {{target}}, а его номер {{number}} и дата {{day}}.',
  olderCite: 'Дата документа — {{day}}, но на него ссылаются документы с датами {{days}}.',
  wouldFit:
    'Дата документа — {{day}}, но напечатан он между документами с датами {{from}} и {{to}}; подошла бы дата {{likely}}.',
  citesPaper: 'Документ с датой {{from}} ссылается на {{target}} с датой {{to}}.',
  citesDate: 'Документ с датой {{from}} ссылается на документ с датой {{to}}.',
  heldTwice:
    'Один документ хранится дважды: {{one}} и {{other}} начинаются одинаково ({{share}}), и дата у них одна.',
  otherDate:
    'Два документа начинаются одинаково ({{share}}), но даты у них разные ({{from}}; {{to}}): {{one}} и {{other}}.',
  notInOffice:
    'В документе с датой {{day}} должность названа так: {{name}}, {{office}}; по списку глав миссий это было {{terms}}.',
};

export const findingParts: WithFourForms<typeof english.findingParts> = {
  number: 'номер',
  date: 'дата',
  hour: 'час',
  'count of copies': 'число экземпляров',
  'number of the copy': 'номер экземпляра',
  'no date': 'без даты',
  'the authority file': 'нормативный файл',
};
