-- What a company chose and has, beside its contract, and what her people are to the vendor.

alter table company
  add contract_terms jsonb not null default '{}',  -- components chosen, each with its parameters (TRG-051, TRG-054)
  add editions       jsonb not null default '{}';  -- edition of each product, by the guide's ids (TRG-049)

alter table membership
  add requester_kind text not null default '';     -- customer, partner … by the guide's ids (TTL-002)
