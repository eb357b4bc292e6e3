import { describe, expect, it } from 'vitest';
import { allowance, misreading } from './misreadings.ts';

describe('misreading', () => {
  it.each([
    ['Embassy', 'Embassy'],
    ['Embassv', 'Embassy'],
    ['Embasy', 'Embassy'],
    ['Emnbassy', 'Embassy'],
    ['Departrnent', 'Department'],
    ['rnission', 'Mission'],
    ['Prioity', 'Priority'],
    ['Гisbon', 'Lisbon'],
    ['0slo', 'Oslo'],
  ])('takes %s for %s', (read, meant) => {
    expect(misreading(read, meant)).toBeLessThanOrEqual(allowance(meant.length));
  });

  it.each([
    ['Ministry', 'Minister'],
    ['Ministers', 'Minister'],
    ['Officer', 'Office'],
    ['Algeria', 'Nigeria'],
    ['Siberia', 'Liberia'],
    ['Conservation', 'Conversation'],
    ['Lome', 'Rome'],
    ['Rose', 'Rome'],
    ['Secretariat', 'Secretary'],
  ])('takes %s for no %s', (read, meant) => {
    expect(misreading(read, meant)).toBeGreaterThan(allowance(meant.length));
  });
});
