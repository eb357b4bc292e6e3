import type * as english from '../en/jobs.ts';
import type { WithFourForms } from '../messages.ts';

export const jobs: WithFourForms<typeof english.jobs> = {
  jobs: 'Задания',
  lead: 'Работа, которая идёт помимо чтения и загрузки: распознаются слова на изображениях страниц и заново выясняется, как документы связаны между собой.',
  which: 'Какие',
  lookAgain: 'Обновить',
  nothing: 'Заданий ещё не было. Их создают страницы, поступившие в виде изображений.',
  noneSuch: 'Заданий в этом состоянии нет.',
  running: 'Выполняются',
  waiting: 'Ожидают',
  failed: 'Не удались',
  cancelled: 'Отменены',
  done: 'Выполнены',
  resolve: 'Какой документ означает каждое упоминание',
  wordsOf: 'Слова на страницах: <source>{{name}}</source>',
  wordsAnewOf: 'Слова на страницах, заново: <source>{{name}}</source>',
  far: '{{done}} из {{total}}',
  beingEnded: 'Прекращается',
  runsSince: 'Выполняется с: {{at}}',
  waitsSince: 'Ожидает с: {{at}}',
  tried_one: 'Была {{count}} попытка; следующая: {{at}}',
  tried_few: 'Было {{count}} попытки; следующая: {{at}}',
  tried_many: 'Было {{count}} попыток; следующая: {{at}}',
  tried_other: 'Было {{count}} попытки; следующая: {{at}}',
  failedAt_one: 'Не удалось: {{at}}, после {{count}} попытки',
  failedAt_few: 'Не удалось: {{at}}, после {{count}} попыток',
  failedAt_many: 'Не удалось: {{at}}, после {{count}} попыток',
  failedAt_other: 'Не удалось: {{at}}, после {{count}} попытки',
  cancelledAt: 'Отменено: {{at}}',
  doneAt: 'Выполнено: {{at}}',
  cancel: 'Отменить',
  beginAnew: 'Начать заново',
  tryNow: 'Повторить сейчас',
};

export const following: WithFourForms<typeof english.following> = {
  running:
    'Другие документы следуют принятым здесь решениям: это <jobs>выясняется</jobs>, начато: {{at}}.',
  waiting:
    'Ваши слова приняты. Что из них следует для других документов, <jobs>ещё предстоит выяснить</jobs>.',
  stopped:
    'Ваши слова приняты. Что из них следует для других документов, ещё не выяснено, и <jobs>задания</jobs> для этого нет.',
  done: 'Другие документы последовали решениям: <jobs>выполнено: {{at}}</jobs>.',
};

export const correctingWords: WithFourForms<typeof english.correctingWords> = {
  title: 'Слова на страницах',
  lead: 'Как их распознала машина, как они пришли с файлом или как их прочёл человек. Ваше чтение останется на странице, что бы её ни распознавало потом.',
  correct: 'Исправить слова',
  wholePage: 'Страница {{page}} по строкам',
  asOnPage: 'Эти слова, как они стоят на странице',
  written: 'Что там написано, строка за строкой',
  asTyped: 'Написано именно это',
  nothing: 'Там ничего не написано',
  by: 'Так читает {{by}}; до этого здесь стояло «{{before}}»',
};
