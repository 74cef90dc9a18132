/** A vault is only made when two different people can stand behind a paper. */
import { describe, expect, it } from 'vitest';
import { firstPeople, missingOf, newcomer, practicePeople, type Newcomer } from './newcomers';

const whole = (person: Newcomer): Newcomer => ({
  ...person,
  name: '이도윤',
  post: '주무관',
  passphrase: '긴 문구 하나 둘 셋',
  again: '긴 문구 하나 둘 셋',
});

describe('missingOf', () => {
  it('asks for the first empty field', () => {
    expect(missingOf(firstPeople())).toEqual({ key: 'first.needs-name', number: 1, field: 'name' });
    expect(missingOf(practicePeople())).toMatchObject({ key: 'first.needs-passphrase', number: 1 });
  });
  it('is content with two whole people', () => {
    expect(missingOf(firstPeople().map(whole))).toBeNull();
  });
  it('refuses passphrases that differ or are short', () => {
    const [first, second] = firstPeople().map(whole);
    if (first === undefined || second === undefined) throw new Error('two people');
    expect(missingOf([first, { ...second, again: 'x' }])).toMatchObject({
      key: 'first.needs-passphrase',
      number: 2,
    });
    expect(missingOf([first, { ...second, passphrase: 'ab', again: 'ab' }])).toMatchObject({ number: 2 });
  });
  it('wants an approver who is not the only reviewer', () => {
    const alone = whole(newcomer(['reviewer', 'approver', 'administrator']));
    expect(missingOf([alone])).toMatchObject({ key: 'first.needs-approver' });
    expect(missingOf([alone, whole(newcomer(['approver']))])).toBeNull();
  });
  it('wants an administrator', () => {
    expect(missingOf([whole(newcomer(['reviewer'])), whole(newcomer(['approver']))])).toMatchObject({
      key: 'first.needs-administrator',
    });
  });
});
