import type { components } from './schema.d.ts';

type Wire = components['schemas'];
export type Meetings = Wire['MeetingsView'];
export type MeetingCard = Wire['MeetingCard'];
export type Meeting = Wire['MeetingView'];
export type Attendee = Wire['AttendeeView'];
export type WriteMeeting = Wire['WriteMeeting'];
export type AttendeeInput = Wire['AttendeeInput'];
export type PeopleReport = Wire['PeopleReport'];
export type Invitation = Wire['MeetingReplyView'];
export type Hosting = Wire['HostingView'];
export type HostCall = Wire['HostCallView'];
export type HostOffer = Wire['HostOfferView'];

export const kinds = ['expert_group', 'regional', 'thematic', 'stakeholder', 'other'] as const;
export const modes = ['in_person', 'virtual', 'hybrid'] as const;
export const states = ['planned', 'held', 'cancelled'] as const;
export const opennesses = ['public', 'participants', 'closed'] as const;
export const replies = ['accepted', 'tentative', 'declined'] as const;
export const regions = [
  'africa',
  'arab_states',
  'asia_pacific',
  'europe',
  'latin_america_caribbean',
  'north_america',
] as const;
export const classes = [
  'intergovernmental',
  'un_system',
  'civil_society',
  'academia',
  'private_sector',
  'local_government',
  'professional',
  'indigenous_peoples',
  'other',
] as const;
export const genders = ['female', 'male', 'other'] as const;
export const purposes = ['meetings', 'academic', 'city_network', 'partner'] as const;
export type Reply = (typeof replies)[number];
