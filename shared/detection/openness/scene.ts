/** What is known of the whole text while its finds are decided one by one; readScene.ts reads it. */
import type { Zone } from '../office';

export interface Scene {
  /** In reading order and apart. */
  readonly zones: readonly Zone[];
  readonly minutes: boolean;
  /** Minutes of a council: who speaks there was elected, and speaks on duty (item 6, exception 라). */
  readonly council: boolean;
  /** A list of private contracts that the law has published: whose company, and where it sits (지방계약법 제43조). */
  readonly contracts: boolean;
  /** A notice of roads that are named: where they begin and end. */
  readonly roads: boolean;
  /** A list of those who were appointed to a body, and not of those who may be. */
  readonly appointed: boolean;
  /** Orders of personnel: who goes where. */
  readonly orders: boolean;
  /** Questions and answers of an inquiry (문답서): who answers is a party, whatever the rank. */
  readonly questioning: boolean;
  /** An office wrote this: its name stands at the head, its chief or its address at the foot. */
  readonly office: boolean;
  /** A programme, timetable or press release (stage.ts). */
  readonly programme: boolean;
  /** The story of a monument or a village (past.ts). */
  readonly past: boolean;
  /** Such a story, all of whose years are long over. */
  readonly allOver: boolean;
  /** The minutes or news of a residents' council (residentsCouncil.ts). */
  readonly residents: boolean;
  /** What a division of an office chats among itself (deskLines.ts). */
  readonly chat: boolean;
  /** Minutes of a committee that the office has made public (onRecord.ts). */
  readonly onRecord: boolean;
  /** Somebody's own number or mobile telephone stands here: a paper that deals with people. */
  ownNumbers: boolean;
  /** People decided so far, in reading order. */
  readonly people: { readonly end: number; readonly open: boolean }[];
  /** The end of the last address that was found to be an office's. */
  officeSeat: number;
  /** The last telephone that was found to be an office's. */
  officeLine: { readonly end: number; readonly exchange: string } | null;
  /** Where people are named that stay closed, in reading order; whether there are any, sure ones. */
  readonly closedPeople: number[];
  namesPrivately: boolean;
  /** Names of officials on duty, with the reason that some place of the text gives. */
  readonly officials: Map<string, string>;
}
