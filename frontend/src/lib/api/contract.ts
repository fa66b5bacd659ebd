import type { components } from './schema.d.ts';
import type * as about from './about.ts';
import type * as adoption from './adoption.ts';
import type * as library from './library.ts';
import type * as lineage from './lineage.ts';
import type * as experts from './experts.ts';
import type * as figures from './figures.ts';
import type * as links from './links.ts';
import type * as negotiation from './negotiation.ts';
import type * as people from './people.ts';
import type * as positions from './positions.ts';
import type * as security from './security.ts';
import type * as source from './source.ts';
import type * as timeline from './timeline.ts';
import type * as ours from './types.ts';
import type * as consultation from './consultation.ts';

/** What the service says it sends, from its own description. */
type Wire = components['schemas'];

/** Our types name the codes one by one where the description says text; as far as shapes go that is the same. */
type Loose<T> = T extends string
  ? string
  : T extends (infer Item)[]
    ? Loose<Item>[]
    : T extends object
      ? { [Key in keyof T]: Loose<T[Key]> }
      : T;

type Fits<Sent, Expected> = Sent extends Loose<Expected> ? true : never;

/** Each of our types against what is sent; a field that was renamed or dropped stops `npm run types` here. */
export type Contract = [
  Fits<Wire['PersonView'], ours.Person>,
  Fits<Wire['SecurityView'], security.Security>,
  Fits<Wire['NewFactorView'], security.NewFactor>,
  Fits<Wire['ApiTokensView'], security.Tokens>,
  Fits<Wire['LinkView'], links.Link>,
  Fits<Wire['InvitationView'], links.Invitation>,
  Fits<Wire['ProcessCard'], ours.ProcessCard>,
  Fits<Wire['AboutView'], about.About>,
  Fits<Wire['WayView'], adoption.Way>,
  Fits<Wire['LibraryView'], library.Library>,
  Fits<Wire['AgreedLanguageView'], library.AgreedLanguage>,
  Fits<Wire['SourcesView'], source.Sources>,
  Fits<Wire['ParagraphCitation'], source.ParagraphCitation>,
  Fits<Wire['FootnoteView'], source.Footnote>,
  Fits<Wire['TimelineView'], timeline.Timeline>,
  Fits<Wire['MilestoneView'], timeline.Milestone>,
  Fits<Wire['ExpertsView'], experts.Experts>,
  Fits<Wire['NominationView'], experts.Nomination>,
  Fits<Wire['CallView'], experts.Call>,
  Fits<Wire['BalanceView'], experts.Balance>,
  Fits<Wire['AppointmentView'], experts.Appointment>,
  Fits<Wire['InstrumentCard'], ours.InstrumentCard>,
  Fits<Wire['Home'], ours.Home>,
  Fits<Wire['DraftCard'], ours.DraftCard>,
  Fits<Wire['DraftView'], ours.Draft>,
  Fits<Wire['ParagraphView'], ours.Paragraph>,
  Fits<Wire['RunView'], ours.Run>,
  Fits<Wire['RemarkView'], ours.Remark>,
  Fits<Wire['ReadingView'], ours.Reading>,
  Fits<Wire['RoundView'], ours.Round>,
  Fits<Wire['RehearsalView'], consultation.Rehearsal>,
  Fits<Wire['CarriedView'], consultation.Carried>,
  Fits<Wire['FiguresView'], figures.Figures>,
  Fits<Wire['ConsolidationRow'], figures.ConsolidationRow>,
  Fits<Wire['SubmissionView'], consultation.Submission>,
  Fits<Wire['SubmissionReceipt'], consultation.SetReceipt>,
  Fits<Wire['CommentView'], ours.Comment>,
  Fits<Wire['ReplyView'], consultation.Reply>,
  Fits<Wire['ReasonView'], consultation.ReasonTemplate>,
  Fits<Wire['TableReport'], consultation.TableReport>,
  Fits<Wire['AlikeGroup'], consultation.AlikeGroup>,
  Fits<Wire['Receipt'], ours.Receipt>,
  Fits<Wire['DispositionView'], ours.Disposition>,
  Fits<Wire['AnswerRow'], ours.AnswerRow>,
  Fits<Wire['ComparisonView'], ours.Comparison>,
  Fits<Wire['Desk'], ours.Desk>,
  Fits<Wire['DeskParagraph'], ours.DeskPage>,
  Fits<Wire['DraftRef'], lineage.DraftRef>,
  Fits<Wire['DecisionView'], lineage.Decision>,
  Fits<Wire['DoubtfulView'], lineage.Doubtful>,
  Fits<Wire['ThreeWayView'], lineage.Three>,
  Fits<Wire['ThroughView'], lineage.Life>,
  Fits<Wire['StepView'], lineage.Step>,
  Fits<Wire['HistoryView'], lineage.History>,
  Fits<Wire['PartyView'], people.Party>,
  Fits<Wire['OrganizationView'], people.Organization>,
  Fits<Wire['PersonRow'], people.PersonRow>,
  Fits<Wire['ExplanationView'], people.Explanation>,
  Fits<Wire['Ledger'], people.Ledger>,
  Fits<Wire['Proof'], people.Proof>,
  Fits<Wire['EventView'], people.Recorded>,
  Fits<Wire['PositionView'], positions.Position>,
  Fits<Wire['StatedView'], positions.Stated>,
  Fits<Wire['MatrixView'], positions.Matrix>,
  Fits<Wire['DraftedPositionView'], positions.Prepared>,
  Fits<Wire['BracketView'], positions.BracketRow>,
  Fits<Wire['CoalitionView'], positions.Coalition>,
  Fits<Wire['ProgressView'], positions.Progress>,
  Fits<Wire['AgreementView'], positions.Agreement>,
  Fits<Wire['BiographyView'], positions.Biography>,
  Fits<Wire['OriginsView'], positions.Origins>,
  Fits<Wire['ProposalView'], negotiation.Proposal>,
  Fits<Wire['CompilationView'], negotiation.Compilation>,
  Fits<Wire['TriedView'], negotiation.Tried>,
  Fits<Wire['ChangeView'], negotiation.Change>,
  Fits<Wire['Taken'], negotiation.Taken>,
  Fits<Wire['Undone'], negotiation.Undone>,
  Fits<Wire['PresenceView'], negotiation.Presence>,
];

/** Never called: it holds the contract where the compiler sees it. */
export const holds: Contract = [
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
];
