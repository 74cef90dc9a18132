/** Opening and closing the desk: first start, recovery code, unlocking, locking when nobody is here. */
import type { RequestOf, ResponseOf } from '../../../shared/contract';
import type { SessionStatus } from '../../../shared/contract/session';
import { opensContent, type Person } from '../../../shared/domain/role';
import type { NewPerson } from '../ports-vault';
import { must, refuse } from '../refusal';
import type { Rooms } from '../rooms';
import { localDay } from '../days';
import { present, presentAs } from './people';
import { readPreferences, type Preferences } from './preferences';

/** Told when the desk opens or closes, so that other use cases begin and forget. */
export interface SessionWatcher {
  opened(person: Person): void;
  closed(): void;
}

const OFFICE_NAME = 'office-name';

export class Session {
  readonly #rooms: Rooms;
  readonly #watchers: readonly SessionWatcher[];
  #preferences: Preferences | null = null;
  #idle: ReturnType<typeof setTimeout> | null = null;
  #delayUntil: string | null = null;

  constructor(rooms: Rooms, watchers: readonly SessionWatcher[]) {
    this.#rooms = rooms;
    this.#watchers = watchers;
  }

  async status(): Promise<SessionStatus> {
    const vault = must(await this.#rooms.vault.status());
    const people = vault.state === 'missing' ? [] : must(await this.#rooms.vault.people());
    const office = vault.state === 'unlocked' ? await this.#rooms.vault.setting(OFFICE_NAME) : null;
    const samples = await this.#rooms.files.samples();
    return {
      state: doorState(vault.state, vault.recoveryConfirmed),
      officeName: office?.ok === true && typeof office.value === 'string' ? office.value : '',
      people: people
        .filter((p) => p.active)
        .map((p) => ({ id: p.id, name: p.name ?? p.login, post: p.post ?? '', roles: p.roles })),
      me: vault.person,
      delayUntil: this.#delayUntil,
      preferences: await this.preferences(),
      runtime: this.#rooms.about.runtime,
      version: this.#rooms.about.version,
      samples: samples.length > 0,
      lawDate: this.#rooms.law.date,
      today: localDay(this.#rooms.clock.now()),
    };
  }

  /** The first person stays at the desk until the recovery code was typed back. */
  async firstStart(request: RequestOf<'session.first-start'>): Promise<ResponseOf<'session.first-start'>> {
    // Two different people stand behind reviewer and approver of one document, so an office of one cannot publish.
    if (!isTwoPeople(request.people)) return refuse('session.too-few-people');
    const logins = new Set<string>();
    const people: NewPerson[] = request.people.map((p) => ({ ...p, login: freeLogin(p.post, logins) }));
    const first = people.findIndex((p) => opensContent(p.roles));
    const ordered = first <= 0 ? people : [...people.slice(first), ...people.slice(0, first)];
    const made = must(await this.#rooms.vault.initialise({ people: ordered }));
    must(await this.#rooms.vault.putSetting(OFFICE_NAME, request.officeName));
    this.#rooms.tell({ event: 'session' });
    return { recoveryCode: made.recoveryCode };
  }

  /** Only until a code was typed back: a code that someone keeps under lock must not be made void by a passer-by. */
  async renewRecovery(): Promise<ResponseOf<'session.renew-recovery'>> {
    await present(this.#rooms);
    if (must(await this.#rooms.vault.status()).recoveryConfirmed) return refuse('session.recovery-confirmed');
    return { recoveryCode: must(await this.#rooms.vault.renewRecovery()) };
  }

  async confirmRecovery(code: string): Promise<SessionStatus> {
    must(await this.#rooms.vault.confirmRecovery(code));
    return this.#open(await present(this.#rooms));
  }

  async unlock(personId: string, passphrase: string): Promise<SessionStatus> {
    const result = await this.#rooms.vault.unlock(personId, passphrase);
    if (!result.ok) {
      const until = result.error.params?.['delayUntil'];
      this.#delayUntil = typeof until === 'string' ? until : null;
      return refuse(result.error.code, result.error.params);
    }
    return this.#open(result.value);
  }

  async recover(code: string, personId: string, next: string): Promise<SessionStatus> {
    return this.#open(must(await this.#rooms.vault.recover(code, personId, next)));
  }

  async lock(): Promise<SessionStatus> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    for (const watcher of this.#watchers) watcher.closed();
    await this.#rooms.vault.lock();
    this.#rooms.tell({ event: 'session' });
    return this.status();
  }

  /** Someone is here: the idle clock starts anew. */
  async touch(): Promise<void> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    const { idleMinutes } = await this.preferences();
    this.#idle = setTimeout(() => void this.lock(), idleMinutes * 60_000);
    this.#idle.unref();
  }

  async preferences(): Promise<Preferences> {
    this.#preferences ??= await readPreferences(this.#rooms.preferences);
    return this.#preferences;
  }

  /** While locked a passer-by may choose the language, not how long the desk stays open. */
  async setPreferences(wanted: Preferences): Promise<SessionStatus> {
    const { state } = must(await this.#rooms.vault.status());
    const { idleMinutes } = await this.preferences();
    const next = state === 'unlocked' ? wanted : { ...wanted, idleMinutes };
    await this.#rooms.preferences.write(next);
    this.#preferences = next;
    return this.status();
  }

  async people(): Promise<ResponseOf<'people.list'>> {
    await present(this.#rooms);
    const people = must(await this.#rooms.vault.people());
    return {
      people: people
        .filter((p) => p.active)
        .map(({ id, name, post, department, login, roles }) => ({
          id,
          name: name ?? login,
          post: post ?? '',
          department: department ?? '',
          roles,
        })),
    };
  }

  async addPerson(person: RequestOf<'people.add'>): Promise<ResponseOf<'people.list'>> {
    await presentAs(this.#rooms, 'administrator');
    const logins = new Set(must(await this.#rooms.vault.people()).map((p) => p.login));
    must(await this.#rooms.vault.addPerson({ ...person, login: freeLogin(person.post, logins) }));
    return this.people();
  }

  async removePerson(personId: string): Promise<ResponseOf<'people.list'>> {
    const me = await presentAs(this.#rooms, 'administrator');
    if (me.id === personId) return refuse('people.self');
    must(await this.#rooms.vault.removePerson(personId));
    return this.people();
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    const me = await present(this.#rooms);
    must(await this.#rooms.vault.changePassphrase(me.id, current, next));
  }

  async #open(person: Person): Promise<SessionStatus> {
    this.#delayUntil = null;
    await this.touch();
    for (const watcher of this.#watchers) watcher.opened(person);
    this.#rooms.tell({ event: 'session' });
    return this.status();
  }
}

function isTwoPeople(people: RequestOf<'session.first-start'>['people']): boolean {
  return people.some(
    (reviewer) =>
      reviewer.roles.includes('reviewer') &&
      people.some((approver) => approver !== reviewer && approver.roles.includes('approver')),
  );
}

function doorState(state: 'missing' | 'locked' | 'unlocked', confirmed: boolean): SessionStatus['state'] {
  if (state === 'missing') return 'new';
  if (state === 'locked') return 'locked';
  return confirmed ? 'open' : 'confirm';
}

/** What stands at the door in clear is the post, never the name; a second 주무관 becomes `주무관 2`. */
function freeLogin(post: string, taken: Set<string>): string {
  const stem = post.trim() === '' ? '직원' : post.trim();
  let login = stem;
  for (let n = 2; taken.has(login); n += 1) login = `${stem} ${String(n)}`;
  taken.add(login);
  return login;
}
