import type { infer as Infer } from 'zod';
import type * as audit from '#/http/shapes/audit.ts';
import type * as exceptions from '#/http/shapes/calendar-exceptions.ts';
import type * as guide from '#/http/shapes/desk-guide.ts';
import type * as permissions from '#/http/shapes/permissions.ts';
import type * as reports from '#/http/shapes/reports.ts';
import type * as replay from '#/http/shapes/replay.ts';
import type * as skills from '#/http/shapes/skills.ts';
import type * as tasks from '#/http/shapes/tasks.ts';

// What the API says and hears of the guide, as types only.

export type Versions = Infer<typeof guide.guideVersions>;
export type Version = Infer<typeof guide.versionView>;
export type VersionPageView = Infer<typeof guide.versionPage>;
export type Proposal = Infer<typeof guide.proposalView>;
export type ProposalPageView = Infer<typeof guide.proposalPage>;
export type Plan = Infer<typeof guide.planView>;
export type GuideProblem = Plan['problems'][number];
export type Proposed = Infer<typeof guide.proposed>;
export type Forced = Infer<typeof guide.forced>;

export type Replay = Infer<typeof replay.replayView>;
export type ReplayBody = Infer<typeof replay.replayBody>;

export type PermissionsView = Infer<typeof permissions.permissionsView>;
export type AuditPage = Infer<typeof audit.auditPage>;

export type SkillRecord = Infer<typeof skills.skillRecord>;
export type SkillBody = Infer<typeof skills.skillBody>;

export type FollowUpTasks = Infer<typeof reports.tasksView>;
export type ServiceReport = Infer<typeof reports.serviceReport>;

export type CalendarsView = Infer<typeof exceptions.calendarsView>;
export type CalendarView = CalendarsView['calendars'][number];
export type ExceptionBody = Infer<typeof exceptions.exceptionBody>;
export type ImprovementBody = Infer<typeof tasks.improvementBody>;
