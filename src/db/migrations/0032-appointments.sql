-- Appointments with specialists, for the agenda of a week (TRG-072).
create index ticket_appointment on ticket (((fold -> 'investigated' ->> 'appointment')::bigint))
  where fold -> 'investigated' ? 'appointment';
