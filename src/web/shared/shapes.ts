import type { infer as Infer, input as Input } from 'zod';
import type * as attachments from '#/http/shapes/attachments.ts';
import type * as channels from '#/http/shapes/channels.ts';
import type * as clock from '#/http/shapes/clock.ts';
import type * as contract from '#/http/shapes/contract.ts';
import type * as desk from '#/http/shapes/desk.ts';
import type * as deskLists from '#/http/shapes/desk-lists.ts';
import type * as guide from '#/http/shapes/guide.ts';
import type * as links from '#/http/shapes/links.ts';
import type * as opening from '#/http/shapes/opening.ts';
import type * as portal from '#/http/shapes/portal.ts';
import type * as portalLists from '#/http/shapes/portal-lists.ts';
import type * as problem from '#/http/shapes/problem.ts';
import type * as session from '#/http/shapes/session.ts';
import type * as ticket from '#/http/shapes/ticket.ts';
import type * as whatIf from '#/http/shapes/what-if.ts';

// What the API says and hears, as types only: nothing of it reaches the browser.

export type Site = Infer<typeof session.site>;
export type Session = Infer<typeof session.session>;
export type SignIn = Infer<typeof session.signIn>;
export type ProblemBody = Infer<typeof problem.problem>;

export type Stretch = Infer<typeof clock.stretch>;
export type ClockView = Infer<typeof clock.clockView>;
export type DueChip = Infer<typeof clock.dueChip>;

export type TicketRow = Infer<typeof ticket.ticketRow>;
export type TicketPage = Infer<typeof ticket.ticketPage>;
export type TicketView = Infer<typeof ticket.ticketView>;
export type TimelineItem = Infer<typeof ticket.timelineItem>;
export type Acceptance = Infer<typeof ticket.acceptanceView>;
export type Survey = Infer<typeof ticket.surveyView>;
export type LinkView = Infer<typeof links.linkView>;
export type AnswerEvent = Infer<typeof links.linkAnswer>;
export type Rating = Infer<typeof portal.rating>;
export type SeverityView = Infer<typeof ticket.severityView>;

export type PublishedGuide = Infer<typeof guide.publishedGuide>;
export type GuideBlock = PublishedGuide['sections'][number]['blocks'][number];
export type GuideEditions = Infer<typeof guide.guideEditions>;
export type GuideHolidays = Infer<typeof guide.guideHolidays>;

export type Channels = Infer<typeof channels.channels>;
export type PortalHome = Infer<typeof portal.portalHome>;
export type TicketGroup = Infer<typeof portalLists.portalListQuery>['group'];
export type PortalListQuery = Infer<typeof portalLists.portalListQuery>;
export type PortalRow = Infer<typeof portalLists.portalRow>;
export type PortalPage = Infer<typeof portalLists.portalPage>;
export type PortalTabs = Infer<typeof portalLists.portalTabs>;
export type PortalColumn = PortalTabs['columns'][number]['id'];
export type OpeningForm = Infer<typeof opening.openingForm>;
export type Question = OpeningForm['questions'][number];
export type PreviewBody = Input<typeof opening.previewBody>;
export type OpeningPreview = Infer<typeof opening.openingPreview>;
export type OpenBody = Infer<typeof opening.openBody>;
export type Opened = Infer<typeof opening.opened>;
export type PortalEvent = Infer<typeof portal.portalEntry>;
export type SimilarTickets = Infer<typeof opening.similarTickets>;
export type FormField = OpeningForm['fields'][number];
export type FileView = Infer<typeof attachments.fileView>;
export type InvoiceView = Infer<typeof attachments.invoiceView>;

export type DeskViewId = Infer<typeof desk.deskView>;
export type DeskViews = Infer<typeof desk.deskViews>;
export type ContractChoice = Infer<typeof contract.contractChoice>;
export type CompanyContract = Infer<typeof contract.companyContract>;
export type DeskFilter = Infer<typeof deskLists.deskFilter>;
export type DeskSort = Infer<typeof deskLists.deskSort>;
export type DeskCount = Infer<typeof deskLists.deskCount>;
export type DeskChoices = Infer<typeof deskLists.deskChoices>;
export type CompanyChoices = Infer<typeof deskLists.companyChoices>;
export type KeptViewBody = Infer<typeof deskLists.keptViewBody>;
export type KeptViews = Infer<typeof deskLists.keptViews>;
export type DeskAct = Infer<typeof deskLists.actsBody>['acts'][number];
export type DeskManyEvent = DeskAct['event'];
export type ActsDone = Infer<typeof deskLists.actsDone>;
export type DeskTicket = Infer<typeof desk.deskTicket>;
export type DeskEvent = Infer<typeof desk.deskEntry>;
export type WhatIfEvent = Infer<typeof whatIf.whatIfQuery>['event'];
export type WhatIfAnswer = Infer<typeof whatIf.whatIfAnswer>;
