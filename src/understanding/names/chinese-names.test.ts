import { describe, expect, test } from 'vitest';
import { chineseKey } from './chinese-names.ts';

describe('a Chinese name in Wade-Giles and in pinyin has one key', () => {
  test.each([
    ['Chou En-lai', 'Zhou Enlai'],
    ['Mao Tse-tung', 'Mao Zedong'],
    ['Teng Hsiao-p’ing', 'Deng Xiaoping'],
    ['Chu Teh', 'Zhu De'],
    ['P’eng Te-huai', 'Peng Dehuai'],
    ['Lin Piao', 'Lin Biao'],
    ['Liu Shao-ch’i', 'Liu Shaoqi'],
    ['Hua Kuo-feng', 'Hua Guofeng'],
    ['Ch’en Yi', 'Chen Yi'],
    ['Li Hsien-nien', 'Li Xiannian'],
    ['Yeh Chien-ying', 'Ye Jianying'],
    ['Ch’iao Kuan-hua', 'Qiao Guanhua'],
    ['Chang Ch’un-ch’iao', 'Zhang Chunqiao'],
    ['Wang Hung-wen', 'Wang Hongwen'],
    ['Po I-po', 'Bo Yibo'],
    ['Lo Jui-ch’ing', 'Luo Ruiqing'],
    ['Hsü Shih-yu', 'Xu Shiyou'],
    ['Nieh Jung-chen', 'Nie Rongzhen'],
    ['Chiang Kai-shek', 'Jiang Jieshi'],
  ])('%s, %s', (wade, pinyin) => {
    expect(chineseKey(wade)).toBeDefined();
    expect(chineseKey(wade)).toBe(chineseKey(pinyin));
  });

  test.each([
    ['Chou En-lai', 'Chu Teh'],
    ['Mao Tse-tung', 'Mao Tun'],
    ['Zhou Enlai', 'Zhou Enli'],
  ])('%s is not %s', (one, two) => expect(chineseKey(one)).not.toBe(chineseKey(two)));

  test.each(['Dean Acheson', 'Kim Il Sung', 'Zhou', '', 'a'.repeat(5000), 'Mao '.repeat(500)])(
    '%j is no Chinese name',
    (name) => expect(chineseKey(name)).toBeUndefined(),
  );
});
