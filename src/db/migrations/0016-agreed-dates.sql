-- Tickets by the day agreed with the customer, for the agenda of a week (CON-015).

create index ticket_agreed on ticket ((fold ->> 'agreedOn')) where fold ? 'agreedOn';
