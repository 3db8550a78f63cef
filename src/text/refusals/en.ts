import type { RefusalTextCode } from './pt-br.ts';
import { entryEn } from './entry-en.ts';
import { gateEn } from './gate-en.ts';
import { profileEn } from './profile-en.ts';
import type { Say } from './say.ts';

export const refusalsEn: Record<RefusalTextCode, Say> = {
  'acceptance/answer-not-offered': () => "This vendor's guide does not offer that answer to a solution.",
  'acceptance/caller-missing': () => 'Say who approved by phone.',
  'acceptance/not-awaiting': () => 'This ticket is not awaiting the approval of a solution.',
  'acceptance/not-over': () => "The customer's time to answer the solution is not over yet.",
  'acceptance/only-customer': () =>
    'Only the customer may answer a solution. If she answered on the phone, record it as accepted by phone where the guide allows it.',
  'acceptance/postponed-already': ({ times }) =>
    `The answer was postponed ${times} time(s), the most the guide allows. Approve the solution or say why it does not help.`,
  'acceptance/reason-missing': () =>
    'Say why the solution does not help, so that service goes on from there.',
  'acceptance/reservation-missing': () => 'Write what the reservation is.',
  'macro/not-yours': () => 'Only whoever keeps this macro can change it. Keep a copy of your own.',
  'macro/placeholder-unknown': ({ name }) =>
    `“{{${name}}}” stands for nothing. Write one of the fields listed beside the text, or \\{{ for plain braces.`,
  'ticket/changed-meanwhile': ({ count }) =>
    count === 1
      ? 'Somebody wrote in this ticket while you did. Read it above, then send as it is or change your text.'
      : `${count} entries came in while you wrote. Read them above, then send as it is or change your text.`,
  'time/before-ticket': ({ began, opened }, say) =>
    `The call began at ${say.full(Number(began))}, before the ticket was opened at ${say.full(Number(opened))}. The record on the web comes before the telephone: write the call down in the ticket that was open already.`,
  'time/minutes': () => 'Write how many minutes it was, from 1 to 1440.',
  'time/missing': ({ team }) =>
    `${team} records all it does in the ticket. Record the time and what was done before you send the solution.`,
  'time/running': () =>
    'Your timer has time on this ticket. Record it, or discard it, before you send the solution.',
  'time/text-missing': () => 'Write what was done in that time.',
  'agent/not-of-team': ({ team }) =>
    `Only people of ${team} take its tickets. Leave the ticket in the queue, or choose somebody of the team.`,
  'area/none': () => 'The guide names no other areas to involve.',
  'area/unknown': () => 'Choose one of the guide’s areas.',
  'investigation/appointment-missing': () =>
    'Without a cause, book the appointment with a specialist of the routine here: who, day and hour.',
  'investigation/appointment-past': () => 'Choose a day and an hour still to come.',
  'investigation/cause-missing': () => 'Write which cause was found.',
  'investigation/none': () => 'The guide asks for no technical investigation of this kind of ticket.',
  'investigation/over': () => 'The cause was found already; the investigation is over.',
  'investigation/not-recorded': ({ stage }) =>
    `This ticket is in ${stage}. Record what it found before sending a solution.`,
  'investigation/not-a-specialist': ({ skill }) => `Choose somebody whose skill “${skill}” is valid.`,
  'community/unknown': () => 'We did not find that community in the guide.',
  'topic/not-found': () => 'We did not find that question.',
  'topic/not-yours': () => 'Only whoever wrote it may change this.',
  'kind/requester-missing': ({ kind }) => `Say first who asks: the terms of ${kind} depend on it.`,
  'requester/pays-itself': () => 'The customer pays here; there is no unit to charge.',
  'requester/unknown': () => 'Choose one of the guide’s kinds of requester.',
  'team/exclusive': ({ team }) =>
    `The queue ${team} is only for those whose contract has it. Choose another team.`,
  'issue/not-found': () => 'We did not find that request, or it was answered already.',
  'article/unknown': () => 'We did not find that article.',
  'closing/article-missing': ({ team }) =>
    `${team} writes down what it learned. Link an article to this ticket, or draft one, before you send the solution.`,
  'escalation/reason-unknown': () => 'Choose one of the guide’s reasons to escalate.',
  'agent/not-skilled': ({ skill }) =>
    `This product asks for somebody with the skill “${skill}”, still valid. Choose somebody else, or record her training.`,
  'agent/herself': () => 'Nobody ends her own access. Ask another administrator.',
  'agent/taken': () =>
    'This e-mail is somebody’s already. Use another one, or look for the person in the list.',
  'agent/unknown': () => 'Choose one of the people of the team.',
  'roles/last-administrator': () =>
    'She is the last administrator. Give the role to somebody else first, then take it from her.',
  'attachment/empty': () => 'The file is empty. Choose another one.',
  'attachment/gone': () => 'One of the files is not here any more. Take it off the list and attach it again.',
  'attachment/not-found': () => 'We did not find this file among those you may see.',
  'attachment/not-offered': () =>
    'Files of this kind are not taken. Send a picture, a document or a compressed file.',
  'mail/not-found': () => 'This message is gone. Look at the list again.',
  'mail/opened': ({ number }) => `This message is ticket ${number} already.`,
  'contact/web-first': () =>
    'Through this channel the guide asks for a ticket opened on the web already. Ask the customer to open it in the portal and to tell its number.',
  'contact/unknown': () => 'Choose a registered contact: only in her name can a ticket be opened.',
  'form/asked': () =>
    'Something that would help us to solve it sooner is missing. Fill it in, or register anyway.',
  'attachment/too-large': ({ mb }) =>
    `The file is over the limit of ${mb} MB. Send a part of it, or compress it first.`,
  'attachment/too-many': ({ most }) => `At most ${most} files can go with a message. Pack several into one.`,
  'form/incomplete': ({ count }) =>
    count === 1
      ? 'One thing is missing to register the ticket.'
      : `${count} things are missing to register the ticket.`,
  'closing/category-missing': () => 'Choose the closing category: the guide asks for it on every solution.',
  'closing/category-unknown': ({ category }) => `The guide has no category “${category}”.`,
  'closing/cause-missing': () => 'Write the cause: the guide asks for it on every solution.',
  'closing/detail-missing': ({ field }) => `Fill in “${field}”: this category asks for it.`,
  'closing/link-needed': ({ field }) => `In “${field}”, write an address that begins with https://.`,
  'closing/scope-missing': () => 'Say which matter of the coverage it is before sending the solution.',
  'company/not-yours': () => 'Choose one of the companies you are registered with.',
  'file/column-missing': ({ column }) =>
    `The first line of the file lacks the column “${column}”. Download the export to see the format.`,
  'leave/unknown': () => 'This leave is over already. Reload the page.',
  'training/product': () => 'The guide has no such product. Choose one of the list.',
  'training/to-come': () =>
    'The training is still to come: say on which day it was finished, today at the latest.',
  'training/unknown': () => 'This training was taken back already. Reload the page.',
  'file/column-twice': ({ column }) => `The column “${column}” is in the file twice. Leave one.`,
  'file/empty': () => 'The file has no line below the names of the columns.',
  'file/quote-open': ({ line }) =>
    `A quotation mark in line ${line} is never closed. Close or delete it and send the file again.`,
  'file/sheet': () =>
    'This file is an Excel workbook. Open it, save it as “CSV UTF-8” and send the new file.',
  'file/too-long': ({ most }) => `The file has more than ${most} lines. Split it.`,
  'file/unreadable': ({ why }) =>
    `We could not read this file as CSV. Save it as CSV again and send it once more. Technical detail: ${why}.`,
  'contact/last-administrator': () =>
    'The company needs somebody who manages its contacts. Choose another person first.',
  'contact/taken': () => 'This e-mail cannot be registered as a contact. Check the address or talk to us.',
  'company/unknown': () => 'We did not find this company.',
  'contact/not-in-guide': () => "This vendor's guide does not count contact attempts.",
  'contact/too-early': ({ earliest }, { long }) =>
    `This attempt does not count yet: they are made on different days and periods. The next one counts from ${long(Number(earliest))}.`,
  'contract/not-offered': ({ name }) =>
    `The guide does not offer “${name}” in this contract or product. Choose one that it lists.`,
  'contract/unknown': ({ contract }) => `The guide does not know the contract “${contract}”.`,
  'date/unreadable': ({ text }) =>
    `“${text}” is not a date and time that exists. Write it like 2026-03-03 10:00.`,
  'escalation/made-already': () =>
    'Those who lead were told of this ticket already and will answer you. Add details to the conversation if you need to.',
  'development/area-missing': () => 'Choose the area of development that gets the ticket.',
  'development/area-unknown': ({ area }) => `The guide has no area “${area}”.`,
  ...entryEn,
  ...profileEn,
  ...gateEn,
  'guide/from-past': ({ now }, { full }) =>
    `A guide does not hold for the past. Choose a beginning from now on (${full(Number(now))}), or none.`,
  'guide/in-force-already': ({ version }) =>
    `This proposal was put in force already: it is version ${version}.`,
  'guide/not-proposed': () => 'There is no open proposal of this guide. Propose it first.',
  'guide/other-vendor': ({ vendor, own }) =>
    `This guide is of “${vendor}”, and this house is of “${own}”. Check that it is the right file.`,
  'guide/person-missing': () =>
    'The guide in force asks two people to answer for a new version. Say who you are: --by E-MAIL.',
  'guide/problems': ({ count, messageEn }) =>
    count === 1
      ? `The guide has a problem and cannot be used: ${messageEn}`
      : `The guide has ${count} problems and cannot be used. The first one: ${messageEn}`,
  'guide/same-person': () =>
    'Who proposed the guide may not put it in force. Ask somebody else to answer for it.',
  'guide/unchanged': ({ version }) =>
    `This guide is that of version ${version}, which rules on that date already: nothing would change.`,
  'guide/version-unknown': ({ version }) => `There is no version ${version} of the guide. Check the number.`,
  'justification/unknown': () => 'This is not one of the justifications the guide gives for this state.',
  'kind/agreed-date-missing': ({ kind }) =>
    `“${kind}” is done on a day agreed with the customer: give the date.`,
  'analysis/incomplete': () => 'Say how many hours the analysis takes and what belongs to it.',
  'analysis/missing': ({ team }) =>
    `Before it leaves ${team}, the ticket needs the hours of the analysis and its scope.`,
  'package/file-missing': () => 'Attach the file of the package.',
  'module/not-contracted': ({ what }) =>
    `Module not contracted: ${what}. Support is for what your company acquired; to contract it, talk to sales.`,
  'package/label-missing': () => 'Say which version the package is, such as 12.4.0-p3.',
  'package/none': () => 'No package was delivered in this ticket.',
  'package/not-asked': () => 'Download the package by the button of the ticket, so that it is recorded.',
  'package/not-offered': () => 'The guide knows no correction packages.',
  'version/not-open': ({ version, versions }) =>
    `Version ${version} takes no changes any more. Plan for: ${versions}.`,
  'version/nothing-open': () => 'No version of this product is open for this kind of ticket.',
  'kind/unknown': ({ kind }) => `The guide has no kind of contact “${kind}”.`,
  'link/unknown': () =>
    'This link is no longer valid, or was copied only in part. Sign in to the portal to see the ticket.',
  'link/closed-target': ({ number }) => `Ticket ${number} is closed. Merge into an open one.`,
  'link/other-company': () => 'Both tickets must be of the same company.',
  'link/self': () => 'Give the number of another ticket.',
  'link/answered': () => 'This solution was answered already. See the ticket in the portal.',
  'policy/not-allowed': () => 'Your role does not allow this.',
  'quote/none-open': () => 'No quote awaits an answer in this ticket.',
  'replay/not-found': () => 'We did not find this replay. Start another one.',
  'replay/running': () => 'A replay is running already. Wait until it is done.',
  'session/csrf': () =>
    'The request did not come from this page. Reload and try again; what you wrote is kept.',
  'session/none': () => 'Your session is over. Sign in again; what you wrote is kept.',
  'session/too-many-tries': ({ until }, { time }) =>
    until === undefined
      ? 'Too many attempts. Wait a minute and try again.'
      : `Too many attempts to sign in. Try again after ${time(Number(until))}, or set a new password.`,
  'session/wrong-credentials': () => 'E-mail or password do not match. Check both and try again.',
  'severity/reason-missing': () => 'Say why the severity changes; it stays in the history.',
  'severity/unchanged': () => 'The ticket has this severity already.',
  'severity/unknown': ({ severity }) => `The guide has no severity “${severity}”.`,
  'scope/nothing-to-offer': () =>
    'First choose a matter the contract does not cover and for which the guide offers a service.',
  'scope/unknown': ({ scope }) => `The guide has no matter “${scope}” in its coverage list.`,
  'survey/not-asked': () => 'The guide of this vendor does not ask about tickets that ended like this one.',
  'survey/not-in-guide': () => 'The guide of this vendor has no satisfaction survey.',
  'survey/over': ({ days }) => `The time to answer is over: it was ${days} days after the end.`,
  'survey/unknown-value': () => 'Choose one of the answers of the survey.',
  'skill/dates': () => 'The validity ends before the date of the training. Check both dates.',
  'task/not-found': () => 'There is no such task among those you may see.',
  'team/unknown': ({ team }) => `The guide has no team “${team}”.`,
  'ticket/awaiting-acceptance': () =>
    'The solution was sent and awaits the customer. To add something, reply or make a note.',
  'view/not-yours': () => 'This view is somebody else’s. Keep a copy under another name.',
  'ticket/changed-since': () =>
    'The ticket has changed since then; undo it there, if it is still to be undone.',
  'ticket/closed': () =>
    'This ticket is closed and cannot be reopened. Open a new one from it: the history stays linked.',
  'ticket/in-maintenance-already': () => 'The ticket is with product maintenance already.',
  'ticket/needs-acceptance': () =>
    'The customer closes a ticket by approving the solution. Record the solution; the guide does the rest.',
  'ticket/not-closed': () => 'The ticket is still open: go on in it.',
  'ticket/not-found': () => 'We did not find this ticket among those you may see. Check the number.',
  'ticket/not-in-maintenance': () => 'The ticket is not with product maintenance.',
  'ticket/not-open-yet': () => 'The history must begin with the opening (opened).',
  'ticket/not-paused': () => 'The ticket is neither waiting nor on hold.',
  'ticket/opened-already': () => 'The ticket was opened already.',
  'ticket/out-of-order': ({ last }, { full }) =>
    `The event is earlier than the last one of the history (${full(Number(last))}).`,
  'ticket/paused-already': () => 'The ticket is in that state already.',
  'ticket/rated-already': () => 'This service was rated already. Thank you!',
  'ticket/reason-missing': () => 'Say why; it stays in the history.',
  'ticket/text-missing': () => 'Write the message before sending.',
  'triage/answer-missing': ({ question }) => `Answer the question “${question}” to open the ticket.`,
  'ticket/wait-for-answer': ({ earliest }, { long }) =>
    `The customer still has time to answer. The ticket may be closed for want of an answer from ${long(Number(earliest))}.`,
  'triage/unknown-answer': ({ question, answer }) =>
    `“${answer}” is not an answer to the question “${question}”.`,
};
