import type * as english from '../en/unread.ts';
import type { WithFourForms } from '../messages.ts';

export const unread: WithFourForms<typeof english.unread> = {
  quoteOpen: 'Кавычка здесь не закрыта',
  nearOpen: 'После `NEAR(` нужны простые слова и закрывающая скобка',
  tooLong: 'Запрос длиннее {{most}} знаков',
  closesNothing: 'Эта скобка ничего не закрывает',
  needsBefore: 'Перед `{{operator}}` чего-то не хватает',
  needsAfter: 'После `{{operator}}` чего-то не хватает',
  nothingBefore: 'Перед этой скобкой ничего нет',
  missing: 'Здесь не хватает искомого',
  emptyGroup: 'В этих скобках ничего нет',
  groupOpen: 'Эта скобка не закрыта',
  needsValue: 'После `{{field}}:` нужно значение',
  tooManyWords: 'В запросе может быть не больше {{most}} слов',
  tooDeep: 'Слишком много вложенных скобок',
  starInside: '`*` может стоять только в конце слова',
  noField: 'Поля `{{name}}:` нет; может быть, `{{meant}}:`?',
  unknownField:
    'Поля `{{name}}:` нет. Есть поля {{fields}}; в кавычках `{{name}}:` ищется как написано',
  emptyQuote: 'Между этими кавычками ничего нет',
  nearFew: 'NEAR пишется так: `NEAR(перемирие граница, 5)`; нужно два слова или больше',
  nearMany: 'В NEAR может быть не больше восьми слов',
  nearPlain: 'NEAR пишется так: `NEAR(перемирие граница, 5)`; только простые слова',
  nearFar: 'NEAR охватывает от 1 до {{most}} слов',
  noCollection: 'Собрания `{{name}}` здесь нет',
  cannotStand: '`{{inner}}` не может стоять внутри `{{outer}}:`',
  noLetter: 'Здесь нет ни буквы, ни цифры для поиска',
  tooShort: '`{{typed}}*` слишком коротко: перед `*` нужны три буквы или цифры',
  notValue: '`{{field}}:{{value}}`: такого значения у этого поля нет',
  noExact: 'У `{{field}}=` нет точных значений; пишите `{{field}}:`',
  wholeValue: '`{{field}}:` принимает значение целиком, без `*`',
  noDate:
    '`date:{{date}}`: такую дату прочитать нельзя; пишите `date:1951-02-27`, `date:1951-02`, `date:1951` или `date:1951-02..1951-05`',
};
